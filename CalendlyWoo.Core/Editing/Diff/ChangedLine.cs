namespace CalendlyWoo.Core.Editing.Diff;

/// <summary>Marks what differs between two versions of one line.</summary>
internal static class ChangedLine
{
    /// <summary>Longer lines are marked as a whole.</summary>
    private const int LongestLine = 20_000;

    private const int Budget = 40_000;

    /// <summary>Both sides in pieces, or null where they have too little in common to be one line.</summary>
    /// <param name="left">The old line.</param>
    /// <param name="right">The new line.</param>
    /// <param name="steps">Taken from it; where it is spent, lines are marked as a whole.</param>
    public static (IReadOnlyList<DiffRun> Left, IReadOnlyList<DiffRun> Right)? Mark(string left, string right, ref long steps)
    {
        if (left.Length > LongestLine || right.Length > LongestLine || steps <= 0) return ([new DiffRun(left, true)], [new DiffRun(right, true)]);
        var (old, now) = (Words.Of(left), Words.Of(right));
        steps -= Math.Min(Budget, ((long)old.Count * now.Count) + old.Count + now.Count);
        var numbers = new ItemNumbers();
        var (removed, added) = EditScript.Of(numbers.Of(old), numbers.Of(now), Budget);
        var kept = old.Where((word, at) => !removed[at] && !string.IsNullOrWhiteSpace(word)).Sum(word => word.Length);
        var isOneLine = kept * 3 >= Math.Min(left.Trim().Length, right.Trim().Length);
        return isOneLine ? (Runs(old, removed), Runs(now, added)) : null;
    }

    private static List<DiffRun> Runs(List<string> words, bool[] marked)
    {
        var runs = new List<DiffRun>();
        for (var at = 0; at < words.Count;)
        {
            var start = at;
            while (at < words.Count && marked[at] == marked[start]) at++;
            runs.Add(new DiffRun(string.Concat(words[start..at]), marked[start]));
        }

        return runs;
    }
}
