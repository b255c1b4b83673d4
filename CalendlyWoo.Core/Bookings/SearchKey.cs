using System.Globalization;
using System.Text;

namespace CalendlyWoo.Core.Bookings;

/// <summary>A text as it is searched: in lower case, without accents, single blanks. "Zoë  O'Hara" is found by "zoe o'h".</summary>
public static class SearchKey
{
    /// <summary>In characters; what is longer is cut.</summary>
    public const int Longest = 200;

    /// <summary>The key of a text; empty for blank.</summary>
    public static string Of(string text) => Of(text, Longest);

    /// <summary>The key of a text that may be longer than a name.</summary>
    internal static string Of(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        var key = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var character in Decomposed(text))
        {
            if (key.Length == longest) break;
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                key.Append(char.ToLowerInvariant(character));
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>Half a surrogate pair cannot be normalized; such a text is searched as it stands.</summary>
    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
