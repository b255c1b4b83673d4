using System.Globalization;
using System.Text;

namespace CalendlyWoo.Core.Mail.Mime;

/// <summary>
/// A file's name in MIME headers. <c>Content-Disposition</c> has the true one (RFC 2183, beyond ASCII as RFC 2231 says), <c>Content-Type</c> an ASCII
/// one for readers that know no RFC 2231: both in one header would be a parameter given twice.
/// </summary>
internal static class FileNameParameter
{
    private const int MaxPlain = 50;
    private const int MaxSection = 56;

    public static string Clean(string fileName)
    {
        var clean = HeaderText.Clean(fileName);
        var name = clean[(clean.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name.Length == 0 ? "file" : name;
    }

    public static void WriteName(MimeBuffer buffer, string fileName)
    {
        var fallback = string.Concat(fileName.EnumerateRunes().Select(rune => rune.IsAscii && rune.Value is not ('"' or '\\') ? rune.ToString() : "_"));
        fallback = fallback.Replace("=?", "_?", StringComparison.Ordinal);
        if (fallback.Length > MaxPlain)
            fallback = string.Concat(fallback.AsSpan(0, MaxPlain - 10), fallback.AsSpan(fallback.Length - 10));
        buffer.Write(";").Fold().Write("name=").Write(QuotedString.Of(fallback));
    }

    public static void WriteFileName(MimeBuffer buffer, string fileName)
    {
        // "=?" may not stand for an encoded word here (RFC 2047 section 5), but mail readers take it for one.
        if (Ascii.IsValid(fileName) && fileName.Length <= MaxPlain && !fileName.Contains("=?", StringComparison.Ordinal))
        {
            buffer.Write(";").Fold().Write("filename=").Write(QuotedString.Of(fileName));
            return;
        }

        var sections = Sections(fileName);
        for (var i = 0; i < sections.Count; i++)
        {
            buffer.Write(";").Fold().Write(sections.Count == 1 ? "filename*=" : string.Create(CultureInfo.InvariantCulture, $"filename*{i}*="));
            buffer.Write(i == 0 ? "utf-8''" : "").Write(sections[i]);
        }
    }

    // Uri.EscapeDataString leaves only letters, digits and -._~ as they are, all of which RFC 2231's attribute-char allows.
    private static List<string> Sections(string fileName)
    {
        var sections = new List<string>();
        var section = new StringBuilder();
        foreach (var rune in fileName.EnumerateRunes())
        {
            var escaped = Uri.EscapeDataString(rune.ToString());
            if (section.Length + escaped.Length > MaxSection)
            {
                sections.Add(section.ToString());
                section.Clear();
            }

            section.Append(escaped);
        }

        sections.Add(section.ToString());
        return sections;
    }
}
