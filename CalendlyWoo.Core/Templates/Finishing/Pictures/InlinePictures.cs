using System.Buffers;
using CalendlyWoo.Core.Mail;

namespace CalendlyWoo.Core.Templates.Finishing.Pictures;

/// <summary>Finds the pictures that a mail's HTML names by <c>cid:</c> (RFC 2392).</summary>
public static class InlinePictures
{
    private const string Scheme = "cid:";

    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-@");

    /// <summary>
    /// Those of the pictures that the rendered HTML uses, in the order of their first use, for <see cref="MailMessage.Related"/>: their content id is
    /// their file name. A picture that is not used does not travel.
    /// </summary>
    public static IReadOnlyList<MailAttachment> Used(string html, IReadOnlyList<MailAttachment> pictures)
    {
        if (pictures.Count == 0) return [];
        var used = new List<MailAttachment>();
        foreach (var name in Names(html))
        {
            var picture = pictures.FirstOrDefault(candidate => candidate.FileName == name);
            if (picture is not null && !used.Exists(known => known.FileName == name)) used.Add(picture with { ContentId = name });
        }

        return used;
    }

    /// <summary>The name within <c>cid:name</c>, or null where the address is another one.</summary>
    internal static string? NameOf(string address) =>
        address.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? Uri.UnescapeDataString(address[Scheme.Length..]) : null;

    private static IEnumerable<string> Names(string html)
    {
        for (var at = html.IndexOf(Scheme, StringComparison.OrdinalIgnoreCase); at >= 0; at = html.IndexOf(Scheme, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var rest = html.AsSpan(at + Scheme.Length);
            var length = rest.IndexOfAnyExcept(NameLetters);
            yield return (length < 0 ? rest : rest[..length]).ToString();
        }
    }
}
