using System.Text;

namespace CalendlyWoo.Core.Editing.Diff;

/// <summary>Cuts a line into words, runs of blanks and single signs; together they are the line.</summary>
internal static class Words
{
    public static List<string> Of(string line)
    {
        var words = new List<string>();
        for (var at = 0; at < line.Length;)
        {
            var start = at;
            var kind = KindAt(line, at, out var length);
            at += length;
            while (kind != Kind.Sign && at < line.Length && KindAt(line, at, out length) == kind) at += length;
            words.Add(line[start..at]);
        }

        return words;
    }

    private enum Kind
    {
        Word,
        Blank,
        Sign,
    }

    private static Kind KindAt(string line, int at, out int length)
    {
        Rune.DecodeFromUtf16(line.AsSpan(at), out var rune, out length);
        return Rune.IsLetterOrDigit(rune) || rune.Value == '_' ? Kind.Word : Rune.IsWhiteSpace(rune) ? Kind.Blank : Kind.Sign;
    }
}
