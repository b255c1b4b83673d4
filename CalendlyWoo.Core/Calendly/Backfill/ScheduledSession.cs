using System.Globalization;
using System.Text.Json;
using CalendlyWoo.Core.Calendly.Api;

namespace CalendlyWoo.Core.Calendly.Backfill;

/// <summary>A scheduled event of the list, as far as the search looks at it; the whole of it in <paramref name="Json"/>.</summary>
internal sealed record ScheduledSession(string Uri, string EventTypeUri, string Name, int Seats, DateTimeOffset UpdatedAt, JsonElement Json)
{
    /// <summary>Reads one; null where it names no URI.</summary>
    public static ScheduledSession? Read(JsonElement json) => CalendlyJson.Text(json, "uri") is not { Length: > 0 } uri ? null : new ScheduledSession(
        uri,
        CalendlyJson.Text(json, "event_type"),
        CalendlyJson.Text(json, "name"),
        CalendlyJson.Member(CalendlyJson.Member(json, "invitees_counter"), "limit") is { ValueKind: JsonValueKind.Number } limit && limit.TryGetInt32(out var seats) ? seats : 0,
        DateTimeOffset.TryParse(CalendlyJson.Text(json, "updated_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var updated)
            ? updated
            : DateTimeOffset.MaxValue,
        json);

    /// <summary>
    /// False where nothing can have happened to it since: a session of one seat that was last changed well before. Whether a seat in a group changes
    /// <c>updated_at</c> is not documented, so that groups are always looked into.
    /// </summary>
    public bool MayHaveChangedSince(DateTimeOffset at) => Seats != 1 || UpdatedAt >= at;
}
