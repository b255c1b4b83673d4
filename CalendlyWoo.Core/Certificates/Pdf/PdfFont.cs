namespace CalendlyWoo.Core.Certificates.Pdf;

/// <summary>A font as a page uses it.</summary>
internal abstract class PdfFont
{
    /// <summary>What the page's resources call it.</summary>
    public abstract string Name { get; }

    /// <summary>Whether every letter has a glyph and stands well without shaping.</summary>
    public abstract bool CanDraw(string text);

    /// <summary>In points.</summary>
    public abstract double Width(string text, double size);

    /// <summary>The text as a hexadecimal string of the font's codes: ISO 32000-1 section 7.3.4.3.</summary>
    public abstract string Encode(string text);

    /// <summary>Adds the font's objects and gives the number of the first.</summary>
    public abstract int AddTo(PdfFile file);
}
