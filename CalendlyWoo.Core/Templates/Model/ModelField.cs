namespace CalendlyWoo.Core.Templates.Model;

/// <summary>One name that templates may use.</summary>
/// <param name="Name">In snake_case, without its parents.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Description">One sentence for the owner.</param>
/// <param name="CanBeEmpty">Whether a mail may leave without it; if not, a missing value stops the mail.</param>
/// <param name="Sample">How it prints in the sample.</param>
/// <param name="Members">What an object has, or each item of a list; else null.</param>
public sealed record ModelField(string Name, FieldKind Kind, string Description, bool CanBeEmpty, string Sample, ModelSchema? Members);
