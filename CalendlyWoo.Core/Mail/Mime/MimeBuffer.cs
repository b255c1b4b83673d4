using System.Buffers;
using System.Text;

namespace CalendlyWoo.Core.Mail.Mime;

/// <summary>Collects a message's bytes and knows how far the current line has got.</summary>
internal sealed class MimeBuffer
{
    /// <summary>RFC 2045 section 6.7 and RFC 2047 section 2 allow 76 characters to a line.</summary>
    public const int MaxLine = 76;

    private readonly ArrayBufferWriter<byte> _bytes = new(4096);

    /// <summary>Octets in the current line.</summary>
    public int Column { get; private set; }

    public MimeBuffer Write(ReadOnlySpan<char> text)
    {
        Column += (int)Encoding.UTF8.GetBytes(text, _bytes);
        return this;
    }

    public MimeBuffer Write(ReadOnlySpan<byte> bytes)
    {
        _bytes.Write(bytes);
        Column += bytes.Length;
        return this;
    }

    public MimeBuffer EndLine()
    {
        _bytes.Write("\r\n"u8);
        Column = 0;
        return this;
    }

    /// <summary>Goes on in a new line of the same header: RFC 5322 section 2.2.3.</summary>
    public MimeBuffer Fold() => EndLine().Write(" ");

    /// <summary>A blank, or a new line of the same header where <paramref name="length"/> more would be too much.</summary>
    public MimeBuffer BlankOrFold(int length) => Column + 1 + length > MaxLine ? Fold() : Write(" ");

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();
}
