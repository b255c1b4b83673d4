namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>What built-in functions remember from one call to the next within a rendering.</summary>
internal sealed class BuiltinState
{
    private readonly Dictionary<string, int> _cycles = new(StringComparer.Ordinal);

    /// <summary>How dates print that are not formatted: <c>date.format</c>.</summary>
    public string DatePattern { get; set; } = DateFormat.Default;

    /// <summary>Whose turn it is among so many in this group of <c>array.cycle</c>; the next call gets the next turn.</summary>
    public int Turn(string group, int count)
    {
        _cycles.TryGetValue(group, out var turn);
        turn = count == 0 ? 0 : turn % count;
        _cycles[group] = count == 0 ? 0 : turn + 1;
        return turn;
    }
}
