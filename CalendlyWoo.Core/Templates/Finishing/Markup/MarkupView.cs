using CalendlyWoo.Core.Templates.Language.Lexing;

namespace CalendlyWoo.Core.Templates.Finishing.Markup;

/// <summary>HTML under check: a template's source with its code covered, or a rendered mail.</summary>
/// <param name="Source">As it was written.</param>
/// <param name="Html">The same length; code is covered by <see cref="CodeMask.Filler"/>.</param>
/// <param name="Tags">All start tags in their order.</param>
internal sealed record MarkupView(string Source, string Html, IEnumerable<HtmlStartTag> Tags)
{
    public static MarkupView OfSource(string source)
    {
        var mask = CodeMask.Of(source);
        return new MarkupView(source, mask.Html, mask.Tags.Values);
    }

    public static MarkupView OfRendered(string html) => new(html, html, HtmlScanner.StartTags(html));

    public TemplateDiagnostic Diagnostic(DiagnosticSeverity severity, string code, string sentence, HtmlStartTag tag, HtmlAttribute? attribute = null)
    {
        var (start, end) = attribute is { } found ? (found.Start, found.End) : (tag.Start, tag.End);
        return new TemplateDiagnostic(severity, code, sentence, LineMap.Find(Source, start, end - start));
    }
}
