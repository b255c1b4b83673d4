using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Finishing.Styles;
using CalendlyWoo.Core.Templates.Seeds;

namespace CalendlyWoo.Benchmarks.Templates;

/// <summary>What both engines get: the parts of one mail, its style rules written into its elements before, and the HTML of the snippets.</summary>
/// <param name="Parts">Subject, preheader and HTML.</param>
/// <param name="Snippets">By name.</param>
internal sealed record MailParts(IReadOnlyList<(TemplatePart Kind, string Source)> Parts, IReadOnlyList<SeededTemplate> Snippets)
{
    public static MailParts Of(SeededTemplate seed) => new(
        [
            (TemplatePart.Subject, seed.Source.Subject),
            (TemplatePart.Subject, seed.Source.Preheader ?? ""),
            (TemplatePart.Html, StyleInliner.Inline(seed.Source.Html).Html),
        ],
        SeededTemplates.Snippets);

    /// <summary>All that is read when the mail is read for the first time.</summary>
    public IEnumerable<(TemplatePart Kind, string Source)> Everything => Parts.Concat(Snippets.Select(snippet => (TemplatePart.Html, snippet.Source.Html)));
}
