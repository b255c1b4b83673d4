using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CalendlyWoo.Core.Mail;

/// <summary>What an address may look like: RFC 5321 section 4.1.2 with the lengths of 4.5.3.1, and letters beyond ASCII as RFC 6531 allows them.</summary>
internal static class AddressRules
{
    private const int MaxLocalPartOctets = 64;
    private const int MaxDomainLength = 253;
    private const int MaxLabelLength = 63;

    private static readonly SearchValues<char> AsciiAtext =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~");

    private static readonly SearchValues<char> LetterDigitHyphen =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    public static bool IsLocalPart(string text)
    {
        if (text.Length == 0 || Encoding.UTF8.GetByteCount(text) > MaxLocalPartOctets)
            return false;
        return text[0] == '"' ? IsQuotedString(text) : IsDotAtom(text);
    }

    /// <summary>True for ASCII characters that an atom may hold (RFC 5322 section 3.2.3).</summary>
    public static bool IsAtext(char c) => AsciiAtext.Contains(c);

    /// <summary>The domain with its labels in ASCII (RFC 5890), or null where it is none.</summary>
    public static string? ToAsciiDomain(string text)
    {
        if (text.StartsWith('['))
            return IsAddressLiteral(text) ? text : null;
        return Ascii.IsValid(text) ? AsHostName(text) : AsHostName(Punycode(text));
    }

    private static bool IsDotAtom(string text)
    {
        if (text[0] == '.' || text[^1] == '.' || text.Contains("..", StringComparison.Ordinal))
            return false;
        foreach (var rune in text.EnumerateRunes())
            if (rune.IsAscii ? rune.Value != '.' && !IsAtext((char)rune.Value) : !IsVisible(rune))
                return false;
        return true;
    }

    private static bool IsQuotedString(string text)
    {
        if (text.Length < 3 || text[^1] != '"')
            return false;
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == '"' || (text[i] == '\\' && ++i == text.Length - 1))
                return false;
            if (text[i] is < ' ' or > '~')
                return false;
        }

        return true;
    }

    // Invisible and direction-changing characters make one address look like another.
    private static bool IsVisible(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control
        or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);

    private static string? AsHostName(string? text)
    {
        if (text is null || text.Length is 0 or > MaxDomainLength)
            return null;
        foreach (var range in text.AsSpan().Split('.'))
        {
            var label = text.AsSpan(range);
            if (label.Length is 0 or > MaxLabelLength || label[0] == '-' || label[^1] == '-' || label.ContainsAnyExcept(LetterDigitHyphen))
                return null;
        }

        return text;
    }

    private static string? Punycode(string text)
    {
        try
        {
            return Idn.GetAscii(text);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsAddressLiteral(string text)
    {
        const string IPv6Tag = "IPv6:";
        if (text.Length < 3 || text[^1] != ']')
            return false;
        var inner = text[1..^1];
        var isV6 = inner.StartsWith(IPv6Tag, StringComparison.OrdinalIgnoreCase);
        return IPAddress.TryParse(isV6 ? inner[IPv6Tag.Length..] : inner, out var address)
            && address.AddressFamily == (isV6 ? AddressFamily.InterNetworkV6 : AddressFamily.InterNetwork)
            && !inner.Contains('%', StringComparison.Ordinal);
    }
}
