using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Editing.Checks;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Seeds;
using CalendlyWoo.Core.Templates.Language;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Editing.Checks;

/// <summary>Checks texts in tests, against snippets that are given by name.</summary>
internal static class CheckBench
{
    /// <summary>Its clock stands still: what ends a check here is the work it does, not the time that a busy machine takes for it.</summary>
    private static readonly TemplateEngine Engine = new(new FakeClock(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)));

    public static CheckContext Seeded { get; } = Context([.. SeededTemplates.Snippets.Select(snippet => (snippet.Name, snippet.Source))]);

    public static CheckContext Context(params (string Name, TemplateSource Source)[] snippets) =>
        new(snippets.ToDictionary(snippet => snippet.Name, snippet => snippet.Source, StringComparer.Ordinal), new Dictionary<Guid, KnownFile>());

    public static CheckContext Context(params (string Name, string Html)[] snippets) =>
        Context([.. snippets.Select(snippet => (snippet.Name, new TemplateSource("", snippet.Html)))]);

    public static TemplateReport OfMail(string html, string? text = null, CheckContext? context = null, TemplateKind kind = TemplateKind.Booked) =>
        Check("mail", kind, new TemplateSource("Subject", html, text), context);

    public static TemplateReport OfSnippet(string html, string? text = null, CheckContext? context = null) =>
        Check("own", TemplateKind.Snippet, new TemplateSource("", html, text), context);

    public static TemplateReport Check(string name, TemplateKind kind, TemplateSource source, CheckContext? context = null) =>
        SourceCheck.Check(Engine, new CheckedText(name, kind, source), context ?? Seeded);

    /// <summary>Such as <c>Html 2,4 Error link.invalid</c>.</summary>
    public static IReadOnlyList<string> Lines(TemplateReport report) =>
    [
        .. report.Diagnostics.Select(one => FormattableString.Invariant(
            $"{one.Part} {one.Diagnostic.Span.Line},{one.Diagnostic.Span.Column} {one.Diagnostic.Severity} {one.Diagnostic.Code}")),
    ];
}
