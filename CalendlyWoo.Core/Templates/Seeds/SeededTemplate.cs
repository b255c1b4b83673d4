namespace CalendlyWoo.Core.Templates.Seeds;

/// <summary>A template that a new shop starts with.</summary>
/// <param name="Name">What the owner sees it called; a snippet's name in <c>include</c>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Service">The service whose mail it is, by the service's name; null where it serves every service, and for snippets.</param>
/// <param name="Source">Its parts.</param>
public sealed record SeededTemplate(string Name, TemplateKind Kind, string? Service, TemplateSource Source);
