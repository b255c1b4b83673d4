using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>What <c>tablerow.</c> tells inside its loop.</summary>
internal sealed class TableRowState(int count, int columns) : LoopState(count)
{
    public static IReadOnlyList<string> ColumnNames { get; } = ["col", "col0", "col_first", "col_last"];

    public int Column => Index % columns;

    public int Row => Index / columns;

    public override IEnumerable<string> Names => [.. base.Names, .. ColumnNames];

    public override bool TryGet(string name, out Value value)
    {
        value = name switch
        {
            "col" or "col0" => Value.Of((long)Column),
            "col_first" => Value.Of(Column == 0),
            "col_last" => Value.Of(Column == columns - 1),
            _ => Value.Null,
        };
        return !value.IsNull || base.TryGet(name, out value);
    }
}
