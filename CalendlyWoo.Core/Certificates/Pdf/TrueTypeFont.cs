using System.Globalization;
using System.Text;

namespace CalendlyWoo.Core.Certificates.Pdf;

/// <summary>
/// A TrueType font that is embedded (ISO 32000-1, section 9.7.4): only the outlines of the letters in use are kept, the others are blanked and vanish in
/// the compression.
/// </summary>
internal sealed class TrueTypeFont : PdfFont
{
    private readonly TrueTypeTables _tables;
    private readonly SortedDictionary<int, Rune> _used = [];

    private TrueTypeFont(TrueTypeTables tables) => _tables = tables;

    public override string Name => "F9";

    /// <summary>Null where it is no TrueType font, has no outlines of the <c>glyf</c> kind, or its licence forbids embedding.</summary>
    public static TrueTypeFont? Read(ReadOnlyMemory<byte> content) => TrueTypeTables.Read(content) is { } tables ? new TrueTypeFont(tables) : null;

    public override bool CanDraw(string text) => Scripts.NeedNoShaping(text) && text.EnumerateRunes().All(rune => _tables.Glyph(rune) > 0);

    public override double Width(string text, double size) =>
        text.EnumerateRunes().Sum(rune => _tables.Advance(_tables.Glyph(rune))) * size / _tables.UnitsPerEm;

    public override string Encode(string text)
    {
        var codes = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = _tables.Glyph(rune);
            _used[glyph] = rune;
            codes.Append(glyph.ToString("X4", CultureInfo.InvariantCulture));
        }

        return codes.ToString();
    }

    public override int AddTo(PdfFile file)
    {
        var subset = _tables.KeepOnly(_used.Keys);
        var program = file.AddStream(string.Create(CultureInfo.InvariantCulture, $"/Length1 {subset.Length}"), subset, compress: true);
        var unicode = file.AddStream("", Encoding.ASCII.GetBytes(ToUnicode()), compress: false);
        var box = string.Join(' ', _tables.Box.Select(Thousandths));
        var descriptor = file.Add($"<< /Type /FontDescriptor /FontName /AAAAAA+Fallback /Flags 4 /FontBBox [{box}] /ItalicAngle 0 "
            + $"/Ascent {Thousandths(_tables.Ascent)} /Descent {Thousandths(_tables.Descent)} /CapHeight {Thousandths(_tables.Ascent)} /StemV 80 /FontFile2 {program} 0 R >>");
        var widths = string.Join(' ',
            _used.Keys.Select(glyph => string.Create(CultureInfo.InvariantCulture, $"{glyph} [{Thousandths(_tables.Advance(glyph))}]")));
        var descendant = file.Add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Fallback /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} 0 R /W [{widths}] /CIDToGIDMap /Identity >>");
        return file.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Fallback /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>");
    }

    private int Thousandths(int units) => (int)Math.Round(units * 1000d / _tables.UnitsPerEm);

    /// <summary>So that the name can be searched and copied: section 9.10.3.</summary>
    private string ToUnicode()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Fallback def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var chunk in _used.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{chunk.Length} beginbfchar\n");
            foreach (var (glyph, rune) in chunk)
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end").ToString();
    }
}
