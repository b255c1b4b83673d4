using System.Text;

namespace CalendlyWoo.Core.Certificates.Pdf;

/// <summary>One of the fonts that every PDF reader brings along (ISO 32000-1, section 9.6.2.2): nothing is embedded, and no font is needed on the
/// server.</summary>
internal sealed class StandardFont : PdfFont
{
    private static readonly Encoding WinAnsi = CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ReplacementFallback,
        DecoderFallback.ReplacementFallback)!;

    private readonly string _baseFont;
    private readonly short[] _widths;

    private StandardFont(string name, string baseFont, ReadOnlySpan<short> widths) => (Name, _baseFont, _widths) = (name, baseFont, widths.ToArray());

    public static StandardFont Serif { get; } = new("F1", "Times-Roman", StandardFontWidths.TimesRoman);

    public static StandardFont Italic { get; } = new("F2", "Times-Italic", StandardFontWidths.TimesItalic);

    public static StandardFont Sans { get; } = new("F3", "Helvetica", StandardFontWidths.Helvetica);

    public static StandardFont SansBold { get; } = new("F4", "Helvetica-Bold", StandardFontWidths.HelveticaBold);

    public override string Name { get; }

    public override bool CanDraw(string text) => WinAnsi.GetString(WinAnsi.GetBytes(text)) == text && !text.Any(char.IsControl);

    public override double Width(string text, double size) => WinAnsi.GetBytes(text).Sum(code => code < 32 ? 0 : _widths[code - 32]) * size / 1000;

    public override string Encode(string text) => Convert.ToHexString(WinAnsi.GetBytes(text));

    public override int AddTo(PdfFile file) => file.Add($"<< /Type /Font /Subtype /Type1 /BaseFont /{_baseFont} /Encoding /WinAnsiEncoding >>");
}
