namespace CalendlyWoo.Core.Matching;

/// <summary>The <c>Matching</c> section of the settings.</summary>
public sealed class MatchingOptions
{
    public const string Section = "Matching";

    /// <summary>Older orders are only suggested.</summary>
    public TimeSpan MaxOrderAge { get; set; } = TimeSpan.FromDays(180);

    /// <summary>How far back the latest paid orders are compared where the shop's search found nothing.</summary>
    public TimeSpan RecentOrders { get; set; } = TimeSpan.FromDays(2);
}
