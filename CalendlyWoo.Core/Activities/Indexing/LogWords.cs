using CalendlyWoo.Core.Bookings;

namespace CalendlyWoo.Core.Activities.Indexing;

/// <summary>The words of a line, as they are indexed and searched: runs of letters and digits, in lower case and without accents.</summary>
public static class LogWords
{
    /// <summary>In characters; a single one says too little to be looked for.</summary>
    public const int Shortest = 2;

    /// <summary>In characters; what is longer is cut, in the log and in the search alike.</summary>
    public const int Longest = 40;

    private const int LongestText = 1200;

    /// <summary>The actor of most lines, by whom nobody searches.</summary>
    internal const string Product = "product";

    /// <summary>The words of a text, in their order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var key = SearchKey.Of(text, LongestText);
        var begin = 0;
        for (var at = 0; at <= key.Length; at++)
        {
            if (at < key.Length && char.IsLetterOrDigit(key[at])) continue;
            if (at - begin >= Shortest) yield return key[begin..Math.Min(at, begin + Longest)];
            begin = at + 1;
        }
    }

    /// <summary>Every word that a line is found by: of its sentence, of the part of the process that speaks, of the person who acted.</summary>
    public static HashSet<string> OfLine(string text, string? category, string actor)
    {
        var words = new HashSet<string>(Of(text), StringComparer.Ordinal);
        if (category is not null) words.UnionWith(Of(category));
        if (actor != Product) words.UnionWith(Of(actor));
        return words;
    }
}
