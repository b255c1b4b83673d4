using System.Buffers.Binary;
using System.Text;

namespace CalendlyWoo.Core.Certificates.Pdf;

/// <summary>The tables of a TrueType font that a PDF needs: the OpenType specification 1.9. Whatever the file holds, nothing is read beyond its end.</summary>
internal sealed class TrueTypeTables
{
    private const int MaxBytes = 40 * 1024 * 1024;

    private static readonly string[] Needed = ["glyf", "loca", "head", "hhea", "hmtx", "cmap", "maxp"];

    private readonly ReadOnlyMemory<byte> _font;
    private readonly Dictionary<string, (int Start, int Length)> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _glyphs = [];

    private TrueTypeTables(ReadOnlyMemory<byte> font) => _font = font;

    public int UnitsPerEm { get; private set; }

    public int Ascent { get; private set; }

    public int Descent { get; private set; }

    /// <summary>Left, bottom, right, top.</summary>
    public int[] Box { get; private set; } = [];

    public static TrueTypeTables? Read(ReadOnlyMemory<byte> font)
    {
        var tables = new TrueTypeTables(font);
        try
        {
            return font.Length <= MaxBytes && tables.Load() ? tables : null;
        }
        catch (ArgumentOutOfRangeException)
        {
            // A place beyond the end: not a font.
            return null;
        }
    }

    /// <summary>0 where the font lacks it.</summary>
    public int Glyph(Rune rune) => _glyphs.GetValueOrDefault(rune.Value);

    public int Advance(int glyph) => UInt16(Start("hmtx") + (4 * Math.Min(glyph, UInt16(Start("hhea") + 34) - 1)));

    /// <summary>The font with the outlines of all other glyphs blanked.</summary>
    public byte[] KeepOnly(IEnumerable<int> glyphs)
    {
        var copy = _font.ToArray();
        var (start, length) = _tables["glyf"];
        copy.AsSpan(start, length).Clear();
        var open = new Stack<int>(glyphs.Append(0));
        var done = new HashSet<int>();
        while (open.TryPop(out var glyph))
        {
            var (from, to) = Outline(glyph);
            if (!done.Add(glyph) || to <= from) continue;
            _font.Span[from..to].CopyTo(copy.AsSpan(from));
            if (Int16(from) < 0) AddComponents(from + 10, open);
        }

        return copy;
    }

    private bool Load()
    {
        if (UInt32(0) is not (0x00010000 or 0x74727565)) return false;
        for (var i = 0; i < UInt16(4); i++)
        {
            var entry = 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(_font.Span.Slice(entry, 4))] = ((int)UInt32(entry + 8), (int)UInt32(entry + 12));
        }

        if (!Needed.All(_tables.ContainsKey)) return false;
        // fsType, bit 1: restricted licence embedding.
        if (_tables.ContainsKey("OS/2") && (UInt16(Start("OS/2") + 8) & 2) != 0) return false;
        UnitsPerEm = UInt16(Start("head") + 18);
        Box = [.. Enumerable.Range(0, 4).Select(i => (int)Int16(Start("head") + 36 + (2 * i)))];
        (Ascent, Descent) = (Int16(Start("hhea") + 4), Int16(Start("hhea") + 6));
        return UnitsPerEm > 0 && LoadGlyphs();
    }

    private bool LoadGlyphs()
    {
        var cmap = Start("cmap");
        for (var i = 0; i < UInt16(cmap + 2); i++)
        {
            var table = cmap + (int)UInt32(cmap + 8 + (8 * i));
            if (UInt16(table) == 12) LoadGroups(table);
            else if (UInt16(table) == 4 && _glyphs.Count == 0) LoadSegments(table);
        }

        return _glyphs.Count > 0;
    }

    private void LoadGroups(int table)
    {
        for (var i = 0; i < Math.Min(UInt32(table + 12), 20_000); i++)
        {
            var group = table + 16 + (12 * i);
            var (first, last, glyph) = ((int)UInt32(group), (int)UInt32(group + 4), (int)UInt32(group + 8));
            for (var code = first; code <= last && code - first < 0x10000; code++) _glyphs[code] = glyph + code - first;
        }
    }

    private void LoadSegments(int table)
    {
        var size = UInt16(table + 6);
        for (var at = 0; at < size; at += 2)
        {
            var (end, start) = (UInt16(table + 14 + at), UInt16(table + 16 + size + at));
            var (delta, offset) = (UInt16(table + 16 + (2 * size) + at), UInt16(table + 16 + (3 * size) + at));
            for (int code = start; code <= end && code < 0xFFFF; code++)
            {
                var glyph = offset == 0 ? code : UInt16(table + 16 + (3 * size) + at + offset + (2 * (code - start)));
                if (glyph != 0) _glyphs[code] = (glyph + delta) & 0xFFFF;
            }
        }
    }

    private (int From, int To) Outline(int glyph)
    {
        var (loca, glyf) = (Start("loca"), Start("glyf"));
        return UInt16(Start("head") + 50) == 0
            ? (glyf + (2 * UInt16(loca + (2 * glyph))), glyf + (2 * UInt16(loca + (2 * glyph) + 2)))
            : (glyf + (int)UInt32(loca + (4 * glyph)), glyf + (int)UInt32(loca + (4 * glyph) + 4));
    }

    private void AddComponents(int at, Stack<int> open)
    {
        int flags;
        do
        {
            flags = UInt16(at);
            open.Push(UInt16(at + 2));
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }
        while ((flags & 0x20) != 0);
    }

    private int Start(string table) => _tables[table].Start;

    private ushort UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(_font.Span.Slice(at, 2));

    private short Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(_font.Span.Slice(at, 2));

    private uint UInt32(int at) => BinaryPrimitives.ReadUInt32BigEndian(_font.Span.Slice(at, 4));
}
