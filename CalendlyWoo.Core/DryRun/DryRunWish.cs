using System.Text.Json;

namespace CalendlyWoo.Core.DryRun;

/// <summary>Which bookings are replayed.</summary>
/// <param name="From">The first moment, UTC: when a booking came in.</param>
/// <param name="Until">The first moment that does not belong to it, UTC.</param>
/// <param name="Services">Only these services' bookings; all where it is empty.</param>
public sealed record DryRunWish(DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<Guid> Services)
{
    /// <summary>As it is kept with the run.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Null where it is none.</summary>
    public static DryRunWish? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<DryRunWish>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
