namespace CalendlyWoo.Benchmarks.Lists;

/// <summary>How many rows a store gets.</summary>
internal sealed record ListSize(string Name, int Lines, int Notifications, int Bookings, int Cases, int OpenCases)
{
    /// <summary>So many days lie between the first row and now.</summary>
    public const int Days = 180;

    /// <summary>A shop after years: with so many lines of the log, a fifth of it in mails and a tenth in bookings.</summary>
    public static ListSize Big(int lines) => new("big", lines, lines / 5, lines / 10, lines / 100, Math.Min(lines / 1000, 300));

    /// <summary>The same lists with a thousand rows each.</summary>
    public static ListSize Small { get; } = new("small", 1000, 1000, 1000, 1000, 100);
}
