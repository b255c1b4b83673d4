using System.Globalization;
using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary><c>/scheduled_events</c>, their invitees and their cancellation.</summary>
internal static class ScheduledEventEndpoint
{
    public static Reply Answer(CalendlyWorld world, ApiCall call)
    {
        lock (world.Store.Gate)
        {
            if (call.Path is [_]) return call.IsGet ? List(world, call) : CalendlyErrors.NotFound();
            if (!world.Store.Meetings.TryGetValue(call.Path[1], out var meeting)) return CalendlyErrors.NotFound();
            return call.Path switch
            {
                [_, _] when call.IsGet => CalendlyPage.Resource(200, json => Write(json, world, meeting)),
                [_, _, "invitees"] when call.IsGet => Invitees(world, call, meeting),
                [_, _, "invitees", var uuid] when call.IsGet => world.Store.InviteesOf(meeting.Uuid).FirstOrDefault(invitee => invitee.Uuid == uuid) is { } found
                    ? CalendlyPage.Resource(200, json => InviteeJson.Write(json, found, world.Addresses))
                    : CalendlyErrors.NotFound(),
                [_, _, "cancellation"] when call.IsPost => Cancel(world, call, meeting),
                _ => CalendlyErrors.NotFound(),
            };
        }
    }

    private static Reply List(CalendlyWorld world, ApiCall call)
    {
        if (call.Query("organization") is null && call.Query("user") is null && call.Query("group") is null)
            return CalendlyErrors.Invalid("user", "is missing");
        if (CalendlyWorld.Foreign(call) is { } foreign) return foreign;
        if (call.Query("organization") is not null && call.Query("user") is null && world.Faults.RefuseOrganization) return CalendlyErrors.Forbidden();
        if (!TryTime(call, "min_start_time", out var from)) return CalendlyErrors.Invalid("min_start_time", "is invalid");
        if (!TryTime(call, "max_start_time", out var to)) return CalendlyErrors.Invalid("max_start_time", "is invalid");
        var (status, email) = (call.Query("status"), call.Query("invitee_email"));
        var meetings = world.Store.Meetings.Values.Where(meeting =>
            (from is null || meeting.Start >= from) && (to is null || meeting.Start <= to)
            && (status is null || (meeting.Cancellation is null ? "active" : "canceled") == status)
            && (email is null || world.Store.InviteesOf(meeting.Uuid).Any(invitee => string.Equals(invitee.Email, email, StringComparison.OrdinalIgnoreCase))));
        var sorted = meetings.OrderBy(meeting => meeting.Start).ThenBy(meeting => meeting.Uuid, StringComparer.Ordinal).ToList();
        if (call.Query("sort") is "start_time:desc") sorted.Reverse();
        return CalendlyPage.List(call, sorted, world.Addresses.Site, (json, meeting) => Write(json, world, meeting));
    }

    private static Reply Invitees(CalendlyWorld world, ApiCall call, SimulatedScheduledEvent meeting)
    {
        var (status, email) = (call.Query("status"), call.Query("email"));
        var invitees = world.Store.InviteesOf(meeting.Uuid).Where(invitee =>
            (status is null || (invitee.Cancellation is null ? "active" : "canceled") == status)
            && (email is null || string.Equals(invitee.Email, email, StringComparison.OrdinalIgnoreCase)));
        var sorted = invitees.OrderBy(invitee => invitee.CreatedAt).ThenBy(invitee => invitee.Uuid, StringComparer.Ordinal).ToList();
        if (call.Query("sort") is "created_at:desc") sorted.Reverse();
        return CalendlyPage.List(call, sorted, world.Addresses.Site, (json, invitee) => InviteeJson.Write(json, invitee, world.Addresses));
    }

    private static Reply Cancel(CalendlyWorld world, ApiCall call, SimulatedScheduledEvent meeting)
    {
        var now = world.Store.Now();
        if (meeting.Cancellation is not null) return CalendlyErrors.Forbidden("Event is already canceled");
        if (meeting.Start < now) return CalendlyErrors.Forbidden("Event in the past");
        var reason = call.Json().TryGetValue("reason", out var text) && text.ValueKind is JsonValueKind.String ? text.GetString() : null;
        if (reason?.Length > 10_000) return CalendlyErrors.Invalid("reason", "is too long (maximum is 10000 characters)");
        var cancellation = new Cancellation(ModelStudio.Owner.Name, true, reason, now);
        foreach (var invitee in world.Store.InviteesOf(meeting.Uuid).Where(invitee => invitee.Cancellation is null).ToList())
            world.Desk.Cancel(invitee.Uuid, cancellation);
        return CalendlyPage.Resource(201, json =>
        {
            json.WriteStartObject();
            json.WriteString("canceled_by", cancellation.By);
            json.WriteString("canceler_type", "host");
            json.WriteString("reason", reason);
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, CalendlyWorld world, SimulatedScheduledEvent meeting) =>
        ScheduledEventJson.Write(json, meeting, world.Addresses, asResource: true, world.Store.PayloadFor(meeting.Uuid, world.Faults));

    private static bool TryTime(ApiCall call, string name, out DateTimeOffset? time)
    {
        time = null;
        if (call.Query(name) is not { } text) return true;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed)) return false;
        time = parsed;
        return true;
    }
}
