using System.Text;

namespace CalendlyWoo.Core.Mail.Mime;

/// <summary>Text in headers: RFC 5322 section 2.2 with the encoded words of RFC 2047.</summary>
internal static class HeaderText
{
    private const int MaxPlainWord = 60;

    /// <summary>Takes control characters and blanks around it away; null becomes empty.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!Rune.IsControl(rune) && rune.Value is not (0x2028 or 0x2029))
                clean.Append(rune.ToString());
            else if (clean.Length > 0 && clean[^1] != ' ')
                clean.Append(' ');
        return clean.ToString().Trim();
    }

    /// <summary>Writes a header whose value is free text, such as the subject.</summary>
    public static void WriteUnstructured(MimeBuffer buffer, string name, string value)
    {
        var text = Clean(value);
        buffer.Write(name).Write(":");
        if (NeedsEncoding(text))
            EncodedWords.Write(buffer, text);
        else
            WriteFolded(buffer, text);
        buffer.EndLine();
    }

    /// <summary>Writes a header from code. Words of any length stay whole, since a link in <c>List-Unsubscribe</c> must not be encoded.</summary>
    public static void WriteVerbatim(MimeBuffer buffer, MailHeader header)
    {
        if (header.Name.Length == 0 || header.Name.AsSpan().ContainsAnyExceptInRange('!', '~') || header.Name.Contains(':', StringComparison.Ordinal))
            throw new ArgumentException("A header's name is printable ASCII without a colon.", nameof(header));
        var text = Clean(header.Value);
        if (!Ascii.IsValid(text))
        {
            WriteUnstructured(buffer, header.Name, text);
            return;
        }

        WriteFolded(buffer.Write(header.Name).Write(":"), text);
        buffer.EndLine();
    }

    // "=?" would be read as an encoded word.
    private static bool NeedsEncoding(string text) =>
        !Ascii.IsValid(text) || text.Contains("=?", StringComparison.Ordinal) || LongestWord(text) > MaxPlainWord;

    private static int LongestWord(string text)
    {
        var longest = 0;
        foreach (var word in text.AsSpan().Split(' '))
            longest = Math.Max(longest, word.End.Value - word.Start.Value);
        return longest;
    }

    // A line is only ever broken before a run of blanks, which stays as it is: unfolding gives back the very same text.
    private static void WriteFolded(MimeBuffer buffer, ReadOnlySpan<char> text)
    {
        var first = true;
        buffer.Write(" ");
        while (!text.IsEmpty)
        {
            var blanks = text.IndexOfAnyExcept(' ');
            var end = text[blanks..].IndexOf(' ');
            var token = end < 0 ? text : text[..(blanks + end)];
            if (!first && buffer.Column + token.Length > MimeBuffer.MaxLine)
                buffer.EndLine();
            buffer.Write(token);
            text = text[token.Length..];
            first = false;
        }
    }
}
