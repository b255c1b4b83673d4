namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>A use of a function.</summary>
/// <param name="Template">What to write.</param>
/// <param name="Result">What a text part then shows.</param>
public sealed record BuiltinExample(string Template, string Result);
