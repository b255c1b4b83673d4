namespace CalendlyWoo.Core.Templates.Language.Parsing;

/// <summary>Collects diagnostics up to a number beyond which nobody reads them.</summary>
internal sealed class DiagnosticBag
{
    private const int Max = 50;
    private readonly List<TemplateDiagnostic> _items = [];

    public bool IsFull => _items.Count >= Max;

    public bool HasErrors => _items.Exists(item => item.Severity == DiagnosticSeverity.Error);

    public void Error(string code, SourceSpan span, string message) => Add(new TemplateDiagnostic(DiagnosticSeverity.Error, code, message, span));

    public void Warning(string code, SourceSpan span, string message) => Add(new TemplateDiagnostic(DiagnosticSeverity.Warning, code, message, span));

    public void Add(TemplateDiagnostic diagnostic)
    {
        if (!IsFull) _items.Add(diagnostic);
    }

    public IReadOnlyList<TemplateDiagnostic> ToList() => [.. _items.OrderBy(item => item.Span.Offset)];
}
