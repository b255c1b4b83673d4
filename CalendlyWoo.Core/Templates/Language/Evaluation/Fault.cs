namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Why a rendering ended early. Kept as a value: the evaluator runs on with null and stops at the next statement.</summary>
internal sealed record Fault(string Code, string Message, SourceSpan Span)
{
    public TemplateDiagnostic ToDiagnostic() => new(DiagnosticSeverity.Error, Code, Message, Span);
}
