namespace CalendlyWoo.Core.Templates.Model;

/// <summary>Made-up data to look at a template with.</summary>
/// <param name="Name">What the owner picks it by.</param>
/// <param name="Description">One sentence: what it shows.</param>
/// <param name="Model">The data.</param>
public sealed record ModelSample(string Name, string Description, MailModel Model);
