using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Writes a scheduled event, inside a delivery or as the API's resource, which has some members more.</summary>
internal static class ScheduledEventJson
{
    public static void Write(Utf8JsonWriter json, SimulatedScheduledEvent meeting, CalendlyAddresses addresses, bool asResource, PayloadOptions? options = null)
    {
        options ??= PayloadOptions.Usual;
        json.WriteStartObject();
        if (asResource) CalendarEvent(json, meeting);
        if (meeting.Cancellation is { } cancellation) CancellationJson.Write(json, cancellation);
        json.WriteString("created_at", CalendlyTime.Text(meeting.CreatedAt));
        json.WriteString("end_time", CalendlyTime.Text(meeting.End));
        json.WriteStartArray("event_guests");
        json.WriteEndArray();
        Memberships(json, meeting, addresses, asResource);
        json.WriteString("event_type", addresses.EventType(meeting.EventTypeUuid));
        json.WriteStartObject("invitees_counter");
        json.WriteNumber("active", meeting.Counter.Active);
        json.WriteNumber("limit", meeting.Counter.Limit);
        json.WriteNumber("total", meeting.Counter.Total);
        json.WriteEndObject();
        LocationJson.Write(json, options.NullLocation ? null : meeting.Location, options);
        json.WriteNull("meeting_notes_html");
        json.WriteNull("meeting_notes_plain");
        json.WriteString("name", meeting.Name);
        json.WriteString("start_time", CalendlyTime.Text(meeting.Start));
        json.WriteString("status", options.UnknownValues ? "postponed" : meeting.Cancellation is null ? "active" : "canceled");
        json.WriteString("updated_at", CalendlyTime.Text(meeting.UpdatedAt));
        json.WriteString("uri", addresses.ScheduledEvent(meeting.Uuid));
        json.WriteEndObject();
    }

    private static void CalendarEvent(Utf8JsonWriter json, SimulatedScheduledEvent meeting)
    {
        json.WriteStartObject("calendar_event");
        json.WriteString("external_id", meeting.Uuid.Replace("-", "", StringComparison.Ordinal)[..26]);
        json.WriteString("kind", "google");
        json.WriteEndObject();
    }

    private static void Memberships(Utf8JsonWriter json, SimulatedScheduledEvent meeting, CalendlyAddresses addresses, bool asResource)
    {
        json.WriteStartArray("event_memberships");
        foreach (var host in meeting.Hosts)
        {
            json.WriteStartObject();
            if (asResource)
            {
                json.WriteString("buffered_end_time", CalendlyTime.Text(meeting.End));
                json.WriteString("buffered_start_time", CalendlyTime.Text(meeting.Start));
            }

            json.WriteString("user", addresses.User(host.UserUuid));
            json.WriteString("user_email", host.Email);
            json.WriteString("user_name", host.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
