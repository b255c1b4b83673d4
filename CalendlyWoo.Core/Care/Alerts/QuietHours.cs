namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>The hours in which nobody is told, by the shop's clock, whatever its clocks do in spring and autumn. Pure.</summary>
/// <param name="From">The first quiet minute.</param>
/// <param name="Until">The first minute after them; may be of the next day. The same as <paramref name="From"/>: never quiet.</param>
public sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    public bool Contain(DateTimeOffset at, TimeZoneInfo zone) => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime).IsBetween(From, Until);
}
