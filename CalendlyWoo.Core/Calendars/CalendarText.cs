using System.Buffers;
using System.Text;

namespace CalendlyWoo.Core.Calendars;

/// <summary>Lines of a calendar file: RFC 5545 section 3.1. They end in CRLF and are folded at 75 octets, never within a character.</summary>
internal sealed class CalendarText
{
    private const int MaxOctets = 75;

    private readonly ArrayBufferWriter<byte> _bytes = new(2048);

    /// <summary>Writes <c>name:value</c>, where the value is already in the form that the property wants.</summary>
    public CalendarText Line(string name, string value)
    {
        Span<byte> utf8 = stackalloc byte[4];
        var column = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            var octets = utf8[..rune.EncodeToUtf8(utf8)];
            if (column + octets.Length > MaxOctets)
            {
                _bytes.Write("\r\n "u8);
                column = 1;
            }

            _bytes.Write(octets);
            column += octets.Length;
        }

        _bytes.Write("\r\n"u8);
        return this;
    }

    /// <summary>Writes a property of type TEXT; null and blank: nothing.</summary>
    public CalendarText Text(string name, string? text) => string.IsNullOrWhiteSpace(text) ? this : Line(name, Escape(text));

    /// <summary>Lines that are finished.</summary>
    public CalendarText Lines(ReadOnlySpan<byte> lines)
    {
        _bytes.Write(lines);
        return this;
    }

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    /// <summary>Section 3.3.11. Control characters that are no line break go away: nothing can begin a line of its own.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim().EnumerateRunes())
        {
            if (rune.Value is '\n' or 0x85 or 0x2028 or 0x2029) escaped.Append("\\n");
            else if (rune.Value == '\t') escaped.Append(' ');
            else if (rune.Value is '\\' or ';' or ',') escaped.Append('\\').Append((char)rune.Value);
            else if (!Rune.IsControl(rune)) escaped.Append(rune.ToString());
        }

        return escaped.ToString();
    }

    /// <summary>A parameter's value between quotation marks, which it cannot hold itself: section 3.2.</summary>
    public static string Quote(string text)
    {
        var clean = text.EnumerateRunes().Where(rune => !Rune.IsControl(rune)).Select(rune => rune.Value == '"' ? "'" : rune.ToString());
        return $"\"{string.Concat(clean)}\"";
    }
}
