using System.Collections.Frozen;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Templates.Language.Checking;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

/// <summary>The words that begin or end statements, and what owners write in their place.</summary>
internal static class Keywords
{
    private static readonly FrozenSet<string> Openers =
        new[] { "if", "for", "while", "case", "when", "tablerow", "capture", "with", "wrap", "func", "import", "readonly", "ret" }
            .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Alone = new[] { "end", "else", "break", "continue" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of other template languages.</summary>
    private static readonly FrozenDictionary<string, string> Foreign = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["elsif"] = "else if",
        ["elseif"] = "else if",
        ["elif"] = "else if",
        ["endif"] = "end",
        ["endfor"] = "end",
        ["endcase"] = "end",
        ["endcapture"] = "end",
        ["foreach"] = "for",
        ["return"] = "ret",
        ["function"] = "func",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the word cannot be a variable.</summary>
    public static bool Contains(string word) => Openers.Contains(word) || Alone.Contains(word) || word == "in";

    /// <summary>The keyword that a word which something follows may be meant as, or null.</summary>
    public static string? MeantBefore(string word, bool isLoop)
    {
        if (isLoop && word != "for" && word != "tablerow") return "for";
        return Foreign.GetValueOrDefault(word) ?? Nearest(word, Openers.Append("else"));
    }

    /// <summary>The keyword that a word alone in its statement may be meant as, or null.</summary>
    public static string? MeantAlone(string word) => Foreign.GetValueOrDefault(word) ?? Nearest(word, Alone);

    private static string? Nearest(string word, IEnumerable<string> keywords) =>
        word.Length < 3 ? null : keywords.FirstOrDefault(keyword => keyword.Length > 2 && EditDistance.Between(word, keyword) <= 1);
}
