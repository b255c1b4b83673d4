namespace CalendlyWoo.Core.Editing.Diff;

/// <summary>One row of a side-by-side view.</summary>
/// <param name="Kind">What became of the line.</param>
/// <param name="Left">The old line; null where it was added.</param>
/// <param name="Right">The new line; null where it was removed.</param>
public sealed record DiffRow(DiffRowKind Kind, DiffLine? Left, DiffLine? Right);

/// <summary>What became of a line.</summary>
public enum DiffRowKind
{
    Same,
    Changed,
    Removed,
    Added,
}

/// <summary>One line of one side.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Runs">The line's text in pieces; none where it is empty.</param>
public sealed record DiffLine(int Number, IReadOnlyList<DiffRun> Runs)
{
    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A piece of a line. Marked pieces are what differs within a changed line.</summary>
public sealed record DiffRun(string Text, bool IsMarked);
