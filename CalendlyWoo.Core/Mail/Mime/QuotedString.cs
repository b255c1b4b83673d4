namespace CalendlyWoo.Core.Mail.Mime;

/// <summary>Quoted strings: RFC 5322 section 3.2.4.</summary>
internal static class QuotedString
{
    /// <summary>The ASCII text between quotation marks.</summary>
    public static string Of(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
