using System.Globalization;
using System.Text;

namespace CalendlyWoo.Core.Templates.Finishing.Pictures;

/// <summary>The name that HTML calls a picture by, which is its content id (RFC 2392): small letters, digits, dots and hyphens.</summary>
public static class PictureName
{
    private const int MaxLength = 60;

    /// <summary>Makes the name from a file's: <c>Été à Paris.PNG</c> becomes <c>ete-a-paris.png</c>.</summary>
    public static string From(string fileName)
    {
        var name = new StringBuilder();
        foreach (var letter in fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter)) name.Append(char.ToLowerInvariant(letter));
            else if (letter == '.') name.Append('.');
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && name.Length > 0
                && name[^1] is not ('-' or '.')) name.Append('-');
        }

        var text = name.ToString().Replace("-.", ".", StringComparison.Ordinal).Trim('-', '.');
        if (text.Length == 0) return "picture";
        return text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength - 6).TrimEnd("-."), text.AsSpan(text.Length - 6));
    }
}
