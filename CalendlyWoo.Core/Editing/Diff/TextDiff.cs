namespace CalendlyWoo.Core.Editing.Diff;

/// <summary>Compares two texts line by line, and changed lines word by word. Pure; its time is bounded whatever the texts are.</summary>
public static class TextDiff
{
    private const long LineBudget = 8_000_000;
    private const long WordBudget = 8_000_000;

    /// <summary>The rows of a side-by-side view, in order. Line ends of any kind are the same, and so is one at the very end or none.</summary>
    public static IReadOnlyList<DiffRow> Compare(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var (old, now) = (Lines(left), Lines(right));
        var numbers = new ItemNumbers();
        var (removed, added) = EditScript.Of(numbers.Of(old), numbers.Of(now), LineBudget);
        var rows = new List<DiffRow>(Math.Max(old.Length, now.Length));
        var steps = WordBudget;
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            var (fromLeft, fromRight) = (i, j);
            while (i < old.Length && removed[i]) i++;
            while (j < now.Length && added[j]) j++;
            AddChange(rows, old.AsSpan(fromLeft..i), fromLeft, now.AsSpan(fromRight..j), fromRight, ref steps);
            if (i < old.Length && j < now.Length)
            {
                rows.Add(new DiffRow(DiffRowKind.Same, Plain(old[i], i), Plain(now[j], j)));
                (i, j) = (i + 1, j + 1);
            }
        }

        return rows;
    }

    /// <summary>Lines that took each other's place stand in one row where they have words in common.</summary>
    private static void AddChange(List<DiffRow> rows, ReadOnlySpan<string> old, int oldAt, ReadOnlySpan<string> now, int nowAt, ref long steps)
    {
        var pairs = Math.Min(old.Length, now.Length);
        for (var at = 0; at < pairs; at++)
        {
            if (ChangedLine.Mark(old[at], now[at], ref steps) is { } runs)
            {
                rows.Add(new DiffRow(DiffRowKind.Changed, new DiffLine(oldAt + at + 1, runs.Left), new DiffLine(nowAt + at + 1, runs.Right)));
            }
            else
            {
                rows.Add(new DiffRow(DiffRowKind.Removed, Plain(old[at], oldAt + at), null));
                rows.Add(new DiffRow(DiffRowKind.Added, null, Plain(now[at], nowAt + at)));
            }
        }

        for (var at = pairs; at < old.Length; at++) rows.Add(new DiffRow(DiffRowKind.Removed, Plain(old[at], oldAt + at), null));
        for (var at = pairs; at < now.Length; at++) rows.Add(new DiffRow(DiffRowKind.Added, null, Plain(now[at], nowAt + at)));
    }

    private static DiffLine Plain(string line, int at) => new(at + 1, line.Length == 0 ? [] : [new DiffRun(line, false)]);

    private static string[] Lines(string text)
    {
        var unified = text.ReplaceLineEndings("\n");
        var whole = unified.EndsWith('\n') ? unified[..^1] : unified;
        return whole.Length == 0 && unified.Length == 0 ? [] : whole.Split('\n');
    }
}
