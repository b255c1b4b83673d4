using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Finishing.Links;

namespace CalendlyWoo.Core.Editing.Checks;

/// <summary>
/// What the check of a source has said already, or says where an included snippet is written: the rendering shows it again, with the code filled in.
/// </summary>
internal sealed class KnownProblems
{
    private const string Code = "{{";

    private readonly List<(string Code, string Start)> _known = [];

    /// <summary>All that is known of one part with the snippets that it includes.</summary>
    public static KnownProblems Of(CheckedText text, CheckContext context, ParsedTemplate part)
    {
        var known = new KnownProblems();
        if (part.Part == TemplatePart.Html) known.Add(text.Source.Html, MarkupCheck.OfHtml(text));
        else known.Add(text.Source.Text ?? "", TextLinks.CheckSource(text.Source.Text ?? ""));
        foreach (var name in Inclusion.Reached(part, context.Library))
        {
            var snippet = context.Snippets[name];
            var words = string.IsNullOrWhiteSpace(snippet.Text) ? snippet.Html : snippet.Text;
            if (part.Part == TemplatePart.Html) known.Add(snippet.Html, LinkCheck.CheckSource(snippet.Html));
            else known.Add(words, TextLinks.CheckSource(words));
        }

        return known;
    }

    /// <summary>Whether it was said of this attribute or address.</summary>
    public bool Contains(string code, string rendered) =>
        _known.Exists(one => one.Code == code && rendered.StartsWith(one.Start, StringComparison.OrdinalIgnoreCase));

    private void Add(string source, IEnumerable<TemplateDiagnostic> found)
    {
        foreach (var one in found)
        {
            var written = source.Substring(one.Span.Offset, one.Span.Length);
            var code = written.IndexOf(Code, StringComparison.Ordinal);
            _known.Add((one.Code, code < 0 ? written : written[..code]));
        }
    }
}
