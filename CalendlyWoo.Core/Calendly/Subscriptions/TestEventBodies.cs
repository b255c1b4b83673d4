using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Health.Testing;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>Writes a harmless event: of no service, to nobody, and marked. Pure.</summary>
internal static class TestEventBodies
{
    public static byte[] Write(Guid id, string key, DateTimeOffset now)
    {
        var session = $"{TestBooking.UriPrefix}{id:N}";
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["created_at"] = Moment(now),
            ["created_by"] = "https://api.calendly.com/users/calendlywoo-test",
            ["event"] = CalendlyEvent.InviteeCreated,
            ["payload"] = new JsonObject
            {
                ["uri"] = $"{session}/invitees/{id:N}",
                ["event"] = session,
                // Reserved by RFC 2606: nobody's.
                ["email"] = "nobody@calendlywoo.invalid",
                ["name"] = "Test",
                ["status"] = "active",
                ["rescheduled"] = false,
                ["created_at"] = Moment(now),
                ["tracking"] = new JsonObject { ["utm_content"] = TestMarker.Make(id, key) },
                ["scheduled_event"] = new JsonObject { ["uri"] = session, ["start_time"] = Moment(now.AddDays(7)), ["end_time"] = Moment(now.AddDays(7).AddHours(1)) },
            },
        });
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
