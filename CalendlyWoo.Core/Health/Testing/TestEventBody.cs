using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Core.Health.Testing;

/// <summary>Writes a test's event as Calendly writes <c>invitee.created</c> (developer.calendly.com, webhook payload), so that reading it proves something. Pure.</summary>
public static class TestEventBody
{
    /// <summary>Stands where a customer's address would: never used, and no address (RFC 2606).</summary>
    private const string Nobody = "nobody@calendlywoo.invalid";

    private const string Api = "https://api.calendly.com";
    private static readonly TimeSpan InAWeek = TimeSpan.FromDays(7);

    /// <param name="test">The test.</param>
    /// <param name="service">What is booked.</param>
    /// <param name="name">Who books.</param>
    /// <param name="zone">The IANA zone of who books, or null.</param>
    public static byte[] Write(TestBooking test, Service service, string name, string? zone)
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(service);
        var eventUri = test.InviteeUri[..test.InviteeUri.IndexOf("/invitees/", StringComparison.Ordinal)];
        return JsonSerializer.SerializeToUtf8Bytes(new JsonObject
        {
            ["event"] = CalendlyEvent.InviteeCreated,
            ["created_at"] = Moment(test.StartedAt),
            ["created_by"] = $"{Api}/users/calendlywoo-test",
            ["payload"] = new JsonObject
            {
                ["uri"] = test.InviteeUri,
                ["event"] = eventUri,
                ["email"] = Nobody,
                ["name"] = name,
                ["status"] = "active",
                ["rescheduled"] = false,
                ["timezone"] = zone ?? "UTC",
                ["created_at"] = Moment(test.StartedAt),
                ["cancel_url"] = "https://calendly.com/cancellations/calendlywoo-test",
                ["reschedule_url"] = "https://calendly.com/reschedulings/calendlywoo-test",
                ["questions_and_answers"] = new JsonArray(),
                ["tracking"] = new JsonObject { ["utm_source"] = "calendlywoo-test" },
                ["scheduled_event"] = Scheduled(test, service, eventUri),
            },
        });
    }

    private static JsonObject Scheduled(TestBooking test, Service service, string eventUri)
    {
        var (booked, day) = (service.EventTypes.Count > 0 ? service.EventTypes[0] : service.Name, (test.StartedAt + InAWeek).UtcDateTime.Date);
        var isUri = booked.StartsWith("http", StringComparison.OrdinalIgnoreCase);
        var start = new DateTimeOffset(day.AddHours(15), TimeSpan.Zero);
        return new JsonObject
        {
            ["uri"] = eventUri,
            ["name"] = isUri ? service.Name : booked,
            ["event_type"] = isUri ? booked : $"{Api}/event_types/calendlywoo-test",
            ["status"] = "active",
            ["start_time"] = Moment(start),
            ["end_time"] = Moment(start.AddHours(1)),
            ["location"] = new JsonObject { ["type"] = "zoom", ["status"] = "pushed", ["join_url"] = "https://zoom.example/j/5550000000" },
        };
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
