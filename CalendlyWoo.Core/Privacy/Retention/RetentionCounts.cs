namespace CalendlyWoo.Core.Privacy.Retention;

/// <summary>How much goes, or went. In a preview each is counted up to <see cref="Most"/> and no further.</summary>
public sealed record RetentionCounts(int Deliveries, int Mails, int Lines, int Cases, int Sheets, int BulkRuns, int Alerts)
{
    /// <summary>A preview says "more than 1,000" beyond it.</summary>
    public const int Most = 1000;

    public static RetentionCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0);

    /// <summary>Nothing at all.</summary>
    public bool IsNothing => this == None;
}
