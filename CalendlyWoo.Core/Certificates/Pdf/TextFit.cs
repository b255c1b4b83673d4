namespace CalendlyWoo.Core.Certificates.Pdf;

/// <summary>Makes text fit: smaller, on several lines, and at last cut off with an ellipsis.</summary>
internal static class TextFit
{
    private const string Ellipsis = "…";

    /// <summary>The largest size, in half points, at which the text is no wider; <paramref name="min"/> where none is.</summary>
    public static double Size(PdfFont font, string text, double width, double max, double min)
    {
        var size = max;
        while (size > min && font.Width(text, size) > width) size -= 0.5;
        return size;
    }

    /// <summary>Breaks between words, and within one that is too long; the last line ends in an ellipsis where more would follow.</summary>
    public static List<string> Lines(PdfFont font, string text, double size, double width, int max)
    {
        var lines = new List<string>();
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            var length = FittingLength(font, rest, size, width);
            if (lines.Count == max - 1 && length < rest.Length)
            {
                lines.Add(Cut(font, rest, size, width));
                return lines;
            }

            var blank = length < rest.Length ? rest.LastIndexOf(' ', length) : -1;
            var hyphen = blank > 0 || length == rest.Length ? -1 : rest.LastIndexOf('-', length - 1);
            var end = blank > 0 ? blank : hyphen > 0 ? hyphen + 1 : length;
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        return lines;
    }

    private static int FittingLength(PdfFont font, string text, double size, double width)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (length > 0 && font.Width(text[..(length + rune.Utf16SequenceLength)], size) > width) return length;
            length += rune.Utf16SequenceLength;
        }

        return length;
    }

    private static string Cut(PdfFont font, string text, double size, double width)
    {
        var kept = text[..FittingLength(font, text, size, width - font.Width(Ellipsis, size))];
        return kept.TrimEnd(' ', ',', ';', '.') + Ellipsis;
    }
}
