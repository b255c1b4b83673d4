using CalendlyWoo.Core.Templates.Finishing.Markup;

namespace CalendlyWoo.Core.Templates.Finishing.Links;

/// <summary>Looks at every address in a mail's HTML: links, pictures, forms, in Outlook's conditional comments, too.</summary>
public static class LinkCheck
{
    private static readonly string[] Attributes = ["href", "src", "background", "action", "ping", "srcset", "poster", "data"];

    /// <summary>
    /// Checks a template's source. An address that begins with code is judged only for what it hands on: whether it is a web address shows in
    /// <see cref="CheckRendered"/>.
    /// </summary>
    public static IReadOnlyList<TemplateDiagnostic> CheckSource(string source) =>
        Check(MarkupView.OfSource(source), new LinkRules(false), SecretLinks.InSource);

    /// <summary>Checks a rendered mail.</summary>
    /// <param name="html">The rendered HTML; lines and columns are its own.</param>
    /// <param name="bearerLinks">The links that let whoever holds them act, such as the booking's reschedule and cancel links.</param>
    /// <param name="allowLoopback">True in the demo, whose Calendly lives on this machine.</param>
    public static IReadOnlyList<TemplateDiagnostic> CheckRendered(string html, IReadOnlyCollection<string> bearerLinks, bool allowLoopback = false) =>
        Check(MarkupView.OfRendered(html), new LinkRules(allowLoopback), (view, tag, attribute) => SecretLinks.InRendered(view, tag, attribute, bearerLinks));

    private static List<TemplateDiagnostic> Check(
        MarkupView view, LinkRules rules, Func<MarkupView, HtmlStartTag, HtmlAttribute, string?> leak)
    {
        var found = new List<TemplateDiagnostic>();
        foreach (var tag in view.Tags)
        {
            foreach (var attribute in tag.Attributes.Where(attribute => Attributes.Contains(attribute.Name) && attribute.Start >= 0))
            {
                if (leak(view, tag, attribute) is { } reason)
                    found.Add(view.Diagnostic(DiagnosticSeverity.Error, FinishingCodes.LinkLeaksSecret, reason, tag, attribute));
                else if (attribute.Name is not ("srcset" or "ping") && rules.Judge(attribute.Value(view.Html), tag.Name) is var (severity, code, sentence))
                    found.Add(view.Diagnostic(severity, code, sentence, tag, attribute));
            }
        }

        return found;
    }
}
