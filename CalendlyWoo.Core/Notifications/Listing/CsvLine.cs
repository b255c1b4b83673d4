namespace CalendlyWoo.Core.Notifications.Listing;

/// <summary>
/// A line of a table as RFC 4180 has it. What a spreadsheet would take for a formula gets an apostrophe before it
/// (owasp.org/www-community/attacks/CSV_Injection): a customer chooses her own name.
/// </summary>
internal static class CsvLine
{
    private const string FormulaStarts = "=+-@\t\r\n";

    public static string Of(params IReadOnlyList<string?> fields) => string.Join(',', fields.Select(Field)) + "\r\n";

    private static string Field(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var safe = FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n;") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
