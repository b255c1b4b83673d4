using System.Globalization;
using System.Text;

namespace CalendlyWoo.Benchmarks.Reporting;

/// <summary>A table in Markdown whose columns also line up as plain text.</summary>
internal sealed class Table(params string[] header)
{
    private readonly List<string[]> _rows = [header];

    public Table Add(params object[] cells)
    {
        _rows.Add([.. cells.Select(Text)]);
        return this;
    }

    public override string ToString()
    {
        var widths = Enumerable.Range(0, header.Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        for (var row = 0; row < _rows.Count; row++)
        {
            text.Append('|').AppendJoin('|', _rows[row].Select((cell, column) => $" {cell.PadRight(widths[column])} ")).AppendLine("|");
            if (row == 0) text.Append('|').AppendJoin('|', widths.Select(width => new string('-', width + 2))).AppendLine("|");
        }

        return text.ToString();
    }

    private static string Text(object cell) => cell switch
    {
        double number => number.ToString(number < 10 ? "0.00" : number < 100 ? "0.0" : "0", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };
}
