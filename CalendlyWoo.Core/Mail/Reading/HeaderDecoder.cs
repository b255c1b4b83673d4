using System.Text;
using System.Text.RegularExpressions;

namespace CalendlyWoo.Core.Mail.Reading;

/// <summary>Headers back into text: RFC 2047, and bare UTF-8 as RFC 6532 allows it.</summary>
internal static partial class HeaderDecoder
{
    /// <param name="value">One character per octet, unfolded.</param>
    public static string Decode(string value)
    {
        var utf8 = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.Latin1.GetBytes(value));
        return EncodedWord().Replace(BetweenEncodedWords().Replace(utf8, "$1"), Word);
    }

    public static Encoding Encoding(string charset)
    {
        try
        {
            return System.Text.Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return System.Text.Encoding.UTF8;
        }
    }

    private static string Word(Match word)
    {
        var text = word.Groups["text"].Value;
        var bytes = word.Groups["how"].Value is "b" or "B"
            ? TransferDecoder.Decode(text, "base64")
            : TransferDecoder.Decode(text.Replace('_', ' '), "quoted-printable");
        return Encoding(word.Groups["charset"].Value).GetString(bytes);
    }

    [GeneratedRegex(@"=\?(?<charset>[^?*\s]+)(\*[^?\s]*)?\?(?<how>[bBqQ])\?(?<text>[^?\s]*)\?=", RegexOptions.CultureInvariant)]
    private static partial Regex EncodedWord();

    // Only between two whole words: "?= =?" in ordinary text keeps its blank.
    [GeneratedRegex(@"(=\?[^?\s]+\?[bBqQ]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[bBqQ]\?[^?\s]*\?=)", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenEncodedWords();
}
