using System.Globalization;
using System.Text;

namespace CalendlyWoo.Core.Services.Mapping;

/// <summary>Names as sets of words, so that "Virtual styling sessions" and "Virtual Styling Session (60 min)" can be compared.</summary>
internal static class NameTokens
{
    private static readonly HashSet<string> Fillers =
        ["a", "an", "and", "at", "for", "in", "of", "or", "the", "to", "with", "your", "min", "mins", "minute", "und", "mit", "der", "die", "das", "fur", "et", "de", "la", "le"];

    private static readonly HashSet<string> Gifts = ["gift", "giftcard", "voucher", "gutschein", "geschenkgutschein", "geschenkkarte", "cadeaubon", "cadeau"];

    /// <summary>Lower case, without accents, plural endings and filler words.</summary>
    public static IReadOnlySet<string> Of(string name) => Words(name).Where(word => !Fillers.Contains(word)).Select(Singular).ToHashSet(StringComparer.Ordinal);

    /// <summary>A gift card by its name.</summary>
    public static bool IsGiftCard(string name) => Words(name).Any(Gifts.Contains);

    /// <summary>From 0 to 1: how much of all their words both names share.</summary>
    public static double Likeness(string one, string other)
    {
        var (left, right) = (Of(one), Of(other));
        var shared = left.Count(right.Contains);
        return shared == 0 ? 0 : (double)shared / (left.Count + right.Count - shared);
    }

    private static string Singular(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;

    private static IEnumerable<string> Words(string name)
    {
        var word = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToLowerInvariant(character));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }
}
