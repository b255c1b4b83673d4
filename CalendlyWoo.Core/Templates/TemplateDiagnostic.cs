namespace CalendlyWoo.Core.Templates;

public enum DiagnosticSeverity
{
    Warning,

    /// <summary>The template cannot become active.</summary>
    Error,
}

/// <summary>One mistake in a template, where it is and in the owner's words.</summary>
/// <param name="Severity">Errors stop publishing.</param>
/// <param name="Code">Stable and machine-readable, such as <c>template.unknown-name</c>.</param>
/// <param name="Message">What is wrong and what to do, without jargon.</param>
/// <param name="Span">Where.</param>
public sealed record TemplateDiagnostic(DiagnosticSeverity Severity, string Code, string Message, SourceSpan Span)
{
    public override string ToString() => $"{Severity} {Code} ({Span.Line},{Span.Column},{Span.Length}): {Message}";
}
