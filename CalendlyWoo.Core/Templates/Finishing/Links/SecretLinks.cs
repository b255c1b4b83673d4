using CalendlyWoo.Core.Templates.Finishing.Markup;

namespace CalendlyWoo.Core.Templates.Finishing.Links;

/// <summary>
/// Calendly's links to reschedule and to cancel are bearer secrets: whoever holds one can act for the customer. They may stand in a link that leads
/// straight to Calendly, never in another address, whose owner would read them, nor in a picture's, which mail programs fetch by themselves.
/// </summary>
internal static class SecretLinks
{
    private static readonly string[] Names = ["reschedule_url", "cancel_url", "links.reschedule", "links.cancel"];

    private static readonly string[] Paths = ["calendly.com/reschedulings/", "calendly.com/cancellations/"];

    private const string Wrapped =
        "This hands the customer's link to reschedule or cancel on to another site, and whoever holds it can move or cancel the session. Link straight to it.";

    private const string Fetched =
        "Mail programs and their servers fetch this address by themselves. A link to reschedule or cancel does not belong here: use it in an ordinary link.";

    public static string? InSource(MarkupView view, HtmlStartTag tag, HtmlAttribute attribute)
    {
        var covered = attribute.Raw(view.Html);
        if (!covered.Contains(CodeMask.Filler)) return null;
        var text = attribute.Raw(view.Source);
        foreach (var name in Names)
        {
            var at = text.IndexOf(name);
            if (at < 0) continue;
            if (!IsFollowedByHand(tag, attribute)) return Fetched;
            // Only blanks or code may stand before it, or else it is part of another address.
            if (covered[..at].Trim().ContainsAnyExcept(CodeMask.Filler)) return Wrapped;
        }

        return null;
    }

    public static string? InRendered(MarkupView view, HtmlStartTag tag, HtmlAttribute attribute, IReadOnlyCollection<string> bearerLinks)
    {
        var value = attribute.Value(view.Html);
        var decoded = Decode(value);
        foreach (var link in bearerLinks.Where(link => link.Length > 0))
        {
            if (!decoded.Contains(Decode(link), StringComparison.OrdinalIgnoreCase)) continue;
            if (!IsFollowedByHand(tag, attribute)) return Fetched;
            if (!value.StartsWith(link, StringComparison.OrdinalIgnoreCase)) return Wrapped;
        }

        foreach (var path in Paths)
        {
            if (decoded.IndexOf(path, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                return !IsFollowedByHand(tag, attribute) ? Fetched : at > "https://".Length ? Wrapped : null;
        }

        return null;
    }

    private static bool IsFollowedByHand(HtmlStartTag tag, HtmlAttribute attribute) => attribute.Name == "href"
        && tag.Name is "a" or "area" or "v:roundrect" or "v:rect";

    /// <summary>Twice, since a link within a link within a link is encoded twice.</summary>
    private static string Decode(string value) => Uri.UnescapeDataString(Uri.UnescapeDataString(value));
}
