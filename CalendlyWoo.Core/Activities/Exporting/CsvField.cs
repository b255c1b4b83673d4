namespace CalendlyWoo.Core.Activities.Exporting;

/// <summary>A field of a CSV file (RFC 4180) that a spreadsheet takes for text.</summary>
public static class CsvField
{
    /// <summary>The characters that make a formula of a field (OWASP, "CSV Injection"); an apostrophe before them makes it text.</summary>
    private const string Formula = "=+-@\t\r\n";

    /// <summary>The field in quotation marks, without the power to calculate.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var first = text.AsSpan().TrimStart(' ');
        var safe = first.Length > 0 && Formula.Contains(first[0], StringComparison.Ordinal) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
