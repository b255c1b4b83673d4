using System.Buffers;
using System.Text.Json;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Deliveries;

namespace CalendlyWoo.Core.Calendly.Backfill;

/// <summary>Makes of what the API shows the delivery that Calendly would have posted. Pure.</summary>
internal static class SyntheticDelivery
{
    /// <summary>The event that tells of the invitee's state: <c>invitee.canceled</c> for one who is cancelled, else <c>invitee.created</c>.</summary>
    public static string EventOf(JsonElement invitee) =>
        invitee.TryGetProperty("status", out var status) && status.ValueEquals("canceled") ? CalendlyEvent.InviteeCanceled : CalendlyEvent.InviteeCreated;

    /// <summary>The delivery, to be stored as if it had come in.</summary>
    /// <param name="invitee">As <c>GET /scheduled_events/{uuid}/invitees</c> shows it.</param>
    /// <param name="scheduledEvent">As <c>GET /scheduled_events</c> shows it.</param>
    /// <param name="now">UTC.</param>
    public static Delivery Of(JsonElement invitee, JsonElement scheduledEvent, DateTimeOffset now)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(body))
        {
            json.WriteStartObject();
            json.WriteString("created_at", now.UtcDateTime);
            json.WriteString("event", EventOf(invitee));
            json.WriteStartObject("payload");
            foreach (var member in invitee.EnumerateObject())
            {
                member.WriteTo(json);
            }

            json.WritePropertyName("scheduled_event");
            scheduledEvent.WriteTo(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return new Delivery { Id = Guid.CreateVersion7(now), ReceivedAt = now, Slug = "", Body = body.WrittenSpan.ToArray(), Source = DeliverySource.Backfill };
    }
}
