using System.Buffers;
using System.Globalization;
using System.Text;

namespace CalendlyWoo.Core.Mail.Mime;

/// <summary>Encoded words: RFC 2047. No character is ever cut in two, and the letters allowed are those of section 5 (3), which hold everywhere.</summary>
internal static class EncodedWords
{
    private const string Prefix = "=?utf-8?";
    private const int Overhead = 12;
    private const int MaxRuneLength = 12;

    private static readonly SearchValues<char> Literal =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!*+-/");

    /// <summary>Writes the text, with the blank or fold before it, as one or more encoded words of at most 75 characters, one to a line.</summary>
    public static void Write(MimeBuffer buffer, string text)
    {
        var quoted = QuotedLength(text) <= (Encoding.UTF8.GetByteCount(text) + 2) / 3 * 4;
        var rest = text.AsSpan();
        buffer.BlankOrFold(Overhead + MaxRuneLength);
        while (!rest.IsEmpty)
        {
            var length = Fit(rest, MimeBuffer.MaxLine - buffer.Column - Overhead, quoted);
            buffer.Write(Prefix).Write(quoted ? "Q?" : "B?");
            if (quoted)
                WriteQuoted(buffer, rest[..length]);
            else
                buffer.Write(Convert.ToBase64String(Encoding.UTF8.GetBytes(rest[..length].ToString())));
            buffer.Write("?=");
            rest = rest[length..];
            if (!rest.IsEmpty)
                buffer.Fold();
        }
    }

    private static int Fit(ReadOnlySpan<char> text, int room, bool quoted)
    {
        int chars = 0, bytes = 0, written = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            written = quoted ? written + QuotedLength(rune) : (bytes + 2) / 3 * 4;
            if (written > room && chars > 0)
                return chars;
            chars += rune.Utf16SequenceLength;
        }

        return text.Length;
    }

    private static int QuotedLength(string text)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
            length += QuotedLength(rune);
        return length;
    }

    private static int QuotedLength(Rune rune) => IsLiteral(rune) || rune.Value == ' ' ? 1 : 3 * rune.Utf8SequenceLength;

    private static bool IsLiteral(Rune rune) => rune.IsAscii && Literal.Contains((char)rune.Value);

    private static void WriteQuoted(MimeBuffer buffer, ReadOnlySpan<char> text)
    {
        Span<byte> utf8 = stackalloc byte[4];
        Span<char> escape = ['=', '0', '0'];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ' ' || IsLiteral(rune))
            {
                buffer.Write([rune.Value == ' ' ? (byte)'_' : (byte)rune.Value]);
                continue;
            }

            foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
            {
                octet.TryFormat(escape[1..], out _, "X2", CultureInfo.InvariantCulture);
                buffer.Write(escape);
            }
        }
    }
}
