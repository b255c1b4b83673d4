using CalendlyWoo.Core.Certificates.Pdf;

namespace CalendlyWoo.Core.Certificates;

/// <summary>The machine's own fonts, for names that the standard fonts cannot write. A server may have none.</summary>
/// <param name="folders">Where to look; null: where the operating system keeps them.</param>
public sealed class SystemFonts(IReadOnlyList<string>? folders = null)
{
    private const int MaxFiles = 500;

    // What goes well with Times comes first.
    private static readonly string[] Preferred = ["LiberationSerif-Italic", "LiberationSerif-Regular", "NotoSerif-Italic", "NotoSerif-Regular",
        "DejaVuSerif-Italic", "DejaVuSerif", "times"];

    private static readonly string[] UsualFolders = ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts"];

    private readonly Lazy<IReadOnlyList<string>> _files = new(() =>
        Files(folders ?? [.. UsualFolders, Environment.GetFolderPath(Environment.SpecialFolder.Fonts)]));

    /// <summary>A font with every letter of these texts, or null. Reads font files, some milliseconds each: ask only where
    /// <see cref="CertificateWriter.NeedsFallback"/> says so.</summary>
    public FontFile? Find(GiftCertificate certificate)
    {
        var texts = new[] { certificate.RecipientName, certificate.Message, certificate.Service, certificate.ShopName }
            .Select(CertificateTexts.Clean).Where(text => Scripts.NeedNoShaping(text) && !StandardFont.Serif.CanDraw(text)).ToList();
        if (texts.Count == 0) return null;
        foreach (var file in _files.Value)
        {
            if (Load(file) is { } content && TrueTypeFont.Read(content) is { } font && texts.TrueForAll(font.CanDraw)) return new FontFile(content);
        }

        return null;
    }

    private static List<string> Files(IEnumerable<string> folders)
    {
        var options = new EnumerationOptions { IgnoreInaccessible = true, RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive };
        var found = folders.Where(folder => folder.Length > 0 && Directory.Exists(folder)).SelectMany(folder =>
            Directory.EnumerateFiles(folder, "*.ttf", options)).Take(MaxFiles);
        return [.. found.OrderBy(Rank).ThenBy(file => file, StringComparer.Ordinal)];
    }

    private static int Rank(string file) => Array.IndexOf(Preferred, Path.GetFileNameWithoutExtension(file)) is >= 0 and var place ? place : Preferred.Length;

    private static byte[]? Load(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
