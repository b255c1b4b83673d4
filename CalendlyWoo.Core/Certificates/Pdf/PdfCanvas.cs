using System.Globalization;
using System.Text;

namespace CalendlyWoo.Core.Certificates.Pdf;

/// <summary>What is drawn on one page: ISO 32000-1, sections 8 and 9. Points, from the lower left corner.</summary>
internal sealed class PdfCanvas(double width, double height)
{
    private readonly StringBuilder _content = new();
    private readonly List<PdfFont> _fonts = [];

    public void Rectangle(Rgb colour, double x, double y, double w, double h) => Write($"{Colour(colour)} rg {N(x)} {N(y)} {N(w)} {N(h)} re f");

    public void Line(Rgb colour, double thickness, double x1, double y1, double x2, double y2) =>
        Write($"{Colour(colour)} RG {N(thickness)} w {N(x1)} {N(y1)} m {N(x2)} {N(y2)} l S");

    /// <summary>A circle's outline, of four Bézier curves.</summary>
    public void Circle(Rgb colour, double thickness, double x, double y, double radius)
    {
        var c = radius * 0.5523;
        Write($"{Colour(colour)} RG {N(thickness)} w {N(x + radius)} {N(y)} m "
            + Curve(x + radius, y + c, x + c, y + radius, x, y + radius) + Curve(x - c, y + radius, x - radius, y + c, x - radius, y)
            + Curve(x - radius, y - c, x - c, y - radius, x, y - radius) + Curve(x + c, y - radius, x + radius, y - c, x + radius, y) + "S");
    }

    /// <summary>Draws what follows only within a rectangle, until <see cref="EndClip"/>.</summary>
    public void BeginClip(double x, double y, double w, double h) => Write($"q {N(x)} {N(y)} {N(w)} {N(h)} re W n");

    public void EndClip() => Write("Q");

    public void Text(PdfFont font, double size, Rgb colour, double x, double y, string text, double spacing = 0)
    {
        if (!_fonts.Contains(font)) _fonts.Add(font);
        Write($"BT {Colour(colour)} rg /{font.Name} {N(size)} Tf {N(spacing)} Tc {N(x)} {N(y)} Td <{font.Encode(text)}> Tj ET");
    }

    /// <summary>The finished file of this one page.</summary>
    public byte[] ToFile(string title, string language)
    {
        var file = new PdfFile();
        var fonts = string.Concat(_fonts.Select(font => string.Create(CultureInfo.InvariantCulture, $" /{font.Name} {font.AddTo(file)} 0 R")));
        var content = file.AddStream("", Encoding.ASCII.GetBytes(_content.ToString()), compress: false);
        // The page names its parent, which comes next.
        var page = file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Page /Parent {content + 2} 0 R /MediaBox [0 0 {N(width)} {N(height)}] /Resources << /Font <<{fonts} >> >> /Contents {content} 0 R >>"));
        var pages = file.Add(string.Create(CultureInfo.InvariantCulture, $"<< /Type /Pages /Kids [{page} 0 R] /Count 1 >>"));
        var catalog = file.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Catalog /Pages {pages} 0 R /Lang {PdfFile.Text(language)} /ViewerPreferences << /DisplayDocTitle true >> >>"));
        return file.Write(catalog, file.Add($"<< /Title {PdfFile.Text(title)} /Producer (CalendlyWoo) >>"));
    }

    private void Write(string operators) => _content.Append(operators).Append('\n');

    private static string Curve(double x1, double y1, double x2, double y2, double x3, double y3) =>
        $"{N(x1)} {N(y1)} {N(x2)} {N(y2)} {N(x3)} {N(y3)} c ";

    private static string Colour(Rgb colour) => $"{N(colour.Red / 255d, "0.####")} {N(colour.Green / 255d, "0.####")} {N(colour.Blue / 255d, "0.####")}";

    private static string N(double number, string format = "0.##") => number.ToString(format, CultureInfo.InvariantCulture);
}
