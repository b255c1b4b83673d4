using System.Text.RegularExpressions;

namespace CalendlyWoo.Core.Care.Bounces;

/// <summary>Enhanced mail system status codes: RFC 3463.</summary>
internal static partial class EnhancedStatus
{
    /// <summary>The first code in a text, or null; parts of an IP address are none.</summary>
    public static string? Find(string? text) => text is not null && Code().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>The status of a report; the other server's own code where the status says nothing, as 5.0.0 does.</summary>
    public static string? Best(string? status, string? diagnostic)
    {
        var own = Find(status);
        return own is null or "5.0.0" or "4.0.0" ? Find(diagnostic) ?? own : own;
    }

    [GeneratedRegex(@"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)")]
    private static partial Regex Code();
}
