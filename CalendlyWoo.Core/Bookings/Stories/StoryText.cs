namespace CalendlyWoo.Core.Bookings.Stories;

/// <summary>Takes a failure's line apart: what it means comes first, what the other side said stands behind it in brackets.</summary>
internal static class StoryText
{
    private const string Opening = ". (";

    public static (string Text, string? Detail) Split(string line)
    {
        var at = line.IndexOf(Opening, StringComparison.Ordinal);
        return at > 0 && line.EndsWith(')') && line.Length > at + Opening.Length + 1
            ? (line[..(at + 1)], line[(at + Opening.Length)..^1])
            : (line, null);
    }
}
