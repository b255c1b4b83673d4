using System.Security.Cryptography;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary><c>POST /scheduling_links</c>: single-use links.</summary>
internal static class SchedulingLinkEndpoint
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static Reply Answer(CalendlyWorld world, ApiCall call)
    {
        if (!call.IsPost) return CalendlyErrors.NotFound();
        var body = call.Json();
        if (!body.TryGetValue("max_event_count", out var count) || count.ToString() != "1")
            return CalendlyErrors.Invalid("max_event_count", "must be equal to 1");
        if (!body.TryGetValue("owner_type", out var kind) || kind.ToString() != "EventType")
            return CalendlyErrors.Invalid("owner_type", "is not included in the list");
        var owner = body.TryGetValue("owner", out var uri) ? CalendlyAddresses.LastSegment(uri.ToString()) : "";
        lock (world.Store.Gate)
        {
            if (world.Store.EventTypes.Find(candidate => candidate.Uuid == owner) is not { } type) return CalendlyErrors.NotFound();
            var letters = RandomNumberGenerator.GetString(Letters, 10);
            var code = $"{letters[..4]}-{letters[4..7]}-{letters[7..]}";
            world.Store.Links[code] = new SingleUseLink(type.Uuid, world.Store.Now());
            return CalendlyPage.Resource(201, json =>
            {
                json.WriteStartObject();
                json.WriteString("booking_url", $"{world.Addresses.Site}/d/{code}/{type.Slug}");
                json.WriteString("owner", world.Addresses.EventType(type.Uuid));
                json.WriteString("owner_type", "EventType");
                json.WriteEndObject();
            });
        }
    }
}
