namespace CalendlyWoo.Core.Editing.Diff;

/// <summary>Compares two texts line by line, and changed lines word by word. Pure; its time is bounded whatever the texts are.</summary>
public static class TextDiff
{
    /// <summary>The rows of a side-by-side view, in order; line ends of any kind are the same.</summary>
    public static IReadOnlyList<DiffRow> Compare(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return [];
    }
}
