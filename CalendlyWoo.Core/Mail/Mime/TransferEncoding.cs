using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CalendlyWoo.Core.Mail.Mime;

/// <summary>Quoted-printable and base64: RFC 2045 sections 6.7 and 6.8, with real line ends and lines of at most 76 characters.</summary>
internal static class TransferEncoding
{
    private const int Base64Line = 57;

    /// <summary>True where more than a sixth of the octets are beyond ASCII: quoted-printable makes three of each, base64 four of any three.</summary>
    public static bool PrefersBase64(string text)
    {
        var octets = Encoding.UTF8.GetByteCount(text);
        return octets - text.Count(char.IsAscii) > octets / 6;
    }

    public static void WriteBase64(MimeBuffer buffer, ReadOnlySpan<byte> content)
    {
        Span<byte> line = stackalloc byte[MimeBuffer.MaxLine];
        while (!content.IsEmpty)
        {
            var chunk = content[..Math.Min(Base64Line, content.Length)];
            Base64.EncodeToUtf8(chunk, line, out _, out var written);
            buffer.Write(line[..written]).EndLine();
            content = content[chunk.Length..];
        }
    }

    public static void WriteQuotedPrintable(MimeBuffer buffer, string text)
    {
        var lines = WithLineFeeds(text).AsSpan();
        foreach (var line in lines.Split('\n'))
        {
            WriteQuotedLine(buffer, lines[line]);
            buffer.EndLine();
        }
    }

    /// <summary>The text with every line end as CRLF, as it has to be before base64.</summary>
    public static byte[] Canonical(string text) => Encoding.UTF8.GetBytes(WithLineFeeds(text).Replace("\n", "\r\n", StringComparison.Ordinal));

    private static string WithLineFeeds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static void WriteQuotedLine(MimeBuffer buffer, ReadOnlySpan<char> line)
    {
        Span<byte> utf8 = stackalloc byte[4];
        Span<byte> escaped = stackalloc byte[12];
        var left = line.Length;
        foreach (var rune in line.EnumerateRunes())
        {
            left -= rune.Utf16SequenceLength;
            var octets = utf8[..rune.EncodeToUtf8(utf8)];
            var piece = IsLiteral(octets, left == 0) ? octets : Escape(octets, escaped);
            // The last place belongs to the "=" of a soft line break, unless the line ends here.
            if (buffer.Column + piece.Length > (left == 0 ? MimeBuffer.MaxLine : MimeBuffer.MaxLine - 1))
                buffer.Write("=").EndLine();
            buffer.Write(piece);
        }
    }

    // A blank at a line's end would be lost on the way.
    private static bool IsLiteral(ReadOnlySpan<byte> octets, bool last) =>
        octets.Length == 1 && (octets[0] is > (byte)' ' and <= (byte)'~' and not (byte)'=' || (octets[0] is (byte)' ' or (byte)'\t' && !last));

    private static Span<byte> Escape(ReadOnlySpan<byte> octets, Span<byte> target)
    {
        for (var i = 0; i < octets.Length; i++)
        {
            target[3 * i] = (byte)'=';
            octets[i].TryFormat(target[((3 * i) + 1)..], out _, "X2", CultureInfo.InvariantCulture);
        }

        return target[..(3 * octets.Length)];
    }
}
