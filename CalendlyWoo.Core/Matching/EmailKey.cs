namespace CalendlyWoo.Core.Matching;

/// <summary>How e-mail addresses compare: trimmed and ignoring case, nothing folded, so that plus-tags stay apart.</summary>
public static class EmailKey
{
    /// <summary>True where both are the same address; an empty one is the same as none.</summary>
    public static bool Same(string left, string right)
    {
        var trimmed = left.AsSpan().Trim();
        return trimmed.Length > 0 && trimmed.Equals(right.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
    }
}
