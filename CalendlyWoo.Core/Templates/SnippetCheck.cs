using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Templates;

/// <summary>Checks a snippet, which is part of mails of every kind.</summary>
public static class SnippetCheck
{
    /// <summary>
    /// Its mistakes: a name that no kind of mail knows is an error, one that only some kinds know a warning, because it is empty in the others.
    /// </summary>
    public static IReadOnlyList<TemplateDiagnostic> Check(ITemplateEngine engine, ParsedTemplate snippet)
    {
        var found = engine.Check(snippet, NotificationModels.SchemaOf(TemplateKind.Snippet));
        if (found.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) return found;
        var warnings = NotificationModels.MailKinds
            .SelectMany(kind => Unknown(engine, snippet, kind).Select(span => (kind, span)))
            .GroupBy(missing => missing.span, missing => missing.kind)
            .Select(missing => Warning(missing.Key, [.. missing]));
        return [.. found.Concat(warnings).OrderBy(diagnostic => diagnostic.Span.Offset)];
    }

    private static IEnumerable<SourceSpan> Unknown(ITemplateEngine engine, ParsedTemplate snippet, TemplateKind kind) =>
        engine.Check(snippet, NotificationModels.SchemaOf(kind))
            .Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Code: DiagnosticCodes.UnknownName })
            .Select(diagnostic => diagnostic.Span)
            .Distinct();

    private static TemplateDiagnostic Warning(SourceSpan span, IReadOnlyList<TemplateKind> kinds) => new(
        DiagnosticSeverity.Warning,
        DiagnosticCodes.UnknownName,
        $"This is empty in mails of the kind {string.Join(", ", kinds.Select(NotificationModels.InWords))}. If such a mail includes this snippet, ask with if first.",
        span);
}
