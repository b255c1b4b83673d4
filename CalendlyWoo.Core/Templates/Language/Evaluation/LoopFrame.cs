using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>The names of a loop that runs: its variable, and <c>for</c>, <c>while</c> or <c>tablerow</c>.</summary>
/// <param name="owner">Where it is found.</param>
/// <param name="keyword">Null for the part of a loop that only has a <c>$</c> variable.</param>
/// <param name="state">What the keyword stands for.</param>
/// <param name="variable">Null where the variable is found elsewhere.</param>
internal sealed class LoopFrame(Frame owner, string? keyword, Value state, string? variable)
{
    private Value _item;

    public Frame Owner => owner;

    public LoopFrame? Outer { get; } = owner.Loops;

    /// <summary>The part with the <c>$</c> variable.</summary>
    public LoopFrame? Local { get; init; }

    /// <summary>Sets the loop's variable for the next turn.</summary>
    public void SetItem(Value item) => (Local ?? this)._item = item;

    public bool TryGet(string name, out Value value)
    {
        value = default;
        if (string.Equals(name, variable, StringComparison.Ordinal)) value = _item;
        else if (string.Equals(name, keyword, StringComparison.Ordinal)) value = state;
        else return false;
        return true;
    }
}
