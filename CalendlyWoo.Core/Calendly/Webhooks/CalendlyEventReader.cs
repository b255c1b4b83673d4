using System.Globalization;
using System.Text.Json;
using CalendlyWoo.Core.Bookings;

namespace CalendlyWoo.Core.Calendly.Webhooks;

/// <summary>Reads a delivery's body: tolerant of what is missing or new, strict about what a booking cannot be without.</summary>
public static class CalendlyEventReader
{
    private const int LongestUri = 500;
    private const int LongestText = 500;
    private const int LongestAnswer = 4000;
    private const int MostAnswers = 50;
    private const int LongestPhone = 50;
    private const int LongestReason = 2000;

    /// <summary>The event, or null with the reason in words.</summary>
    public static CalendlyEvent? Read(ReadOnlyMemory<byte> body, out string reason)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement, out reason);
        }
        catch (JsonException)
        {
            reason = "It is not JSON.";
            return null;
        }
        catch (InvalidOperationException)
        {
            // JsonElement: a text with an unpaired surrogate or invalid UTF-8.
            reason = "It holds text that is not valid Unicode.";
            return null;
        }
    }

    private static CalendlyEvent? Read(JsonElement root, out string reason)
    {
        if (root.ValueKind != JsonValueKind.Object || root.Text("event") is not { Length: > 0 and <= 100 } name)
        {
            reason = "It does not name an event.";
            return null;
        }

        reason = "";
        if (CalendlyEvent.IsKnownElsewhere(name))
        {
            return new CalendlyEvent(name, null);
        }

        if (name is not (CalendlyEvent.InviteeCreated or CalendlyEvent.InviteeCanceled or CalendlyEvent.NoShowCreated or CalendlyEvent.NoShowDeleted))
        {
            reason = "Its event is of a kind that is not known here.";
            return null;
        }

        if (ReadInvitee(root) is not { } invitee)
        {
            reason = "It does not describe a booking completely (person, e-mail or time is missing).";
            return null;
        }

        return new CalendlyEvent(name, invitee);
    }

    private static Invitee? ReadInvitee(JsonElement root)
    {
        var payload = root.Member("payload");
        var scheduled = payload.Member("scheduled_event");
        var location = scheduled.Member("location");
        var cancellation = payload.Member("cancellation");
        if (Uri(payload, "uri") is not { } uri || payload.Text("email") is not { Length: > 2 and <= 320 } email
            || scheduled.Time("start_time") is not { } start || payload.Time("created_at") is not { } created)
        {
            return null;
        }

        return new Invitee
        {
            Uri = uri,
            EventUri = Uri(payload, "event") ?? Uri(scheduled, "uri") ?? uri,
            Name = Clip(payload.Text("name") ?? $"{payload.Text("first_name")} {payload.Text("last_name")}".Trim()),
            FirstName = payload.Text("first_name") is { Length: > 0 } first ? Clip(first) : null,
            LastName = payload.Text("last_name") is { Length: > 0 } last ? Clip(last) : null,
            Email = email,
            Phone = payload.Text("text_reminder_number") is { Length: > 0 and <= LongestPhone } phone ? phone : null,
            TimeZone = payload.Text("timezone") is { Length: <= 100 } zone ? zone : null,
            IsCanceled = payload.Text("status") == "canceled",
            IsRescheduled = payload.Flag("rescheduled"),
            CancelReason = cancellation.Text("reason") is { Length: > 0 } why ? Clip(why, LongestReason) : null,
            IsCanceledByHost = cancellation.Text("canceler_type") == "host",
            OldInvitee = Uri(payload, "old_invitee"),
            NewInvitee = Uri(payload, "new_invitee"),
            CreatedAt = created,
            EventTypeUri = Uri(scheduled, "event_type"),
            EventName = scheduled.Text("name") is { } eventName ? Clip(eventName) : null,
            StartsAt = start,
            EndsAt = scheduled.Time("end_time") is { } end && end > start ? end : start,
            Location = ReadPlace(location),
            JoinUrl = HttpsUrl(location, "join_url"),
            CancelUrl = HttpsUrl(payload, "cancel_url"),
            RescheduleUrl = HttpsUrl(payload, "reschedule_url"),
            UtmContent = payload.Member("tracking").Text("utm_content") is { Length: > 0 and <= 255 } content ? content : null,
            Answers = ReadAnswers(payload.Member("questions_and_answers")),
            NoShowKey = Uri(payload.Member("no_show"), "uri") ?? root.Text("created_at") ?? "",
        };
    }

    private static string ReadPlace(JsonElement location)
    {
        var place = location.Text("location") ?? "";
        var more = location.Text("additional_info") ?? "";
        return Clip(more.Length == 0 ? place : $"{place} ({more})", 2000);
    }

    private static List<Answer> ReadAnswers(JsonElement answers) =>
        answers.ValueKind != JsonValueKind.Array
            ? []
            : [.. answers.EnumerateArray().Take(MostAnswers)
                .Where(pair => pair.ValueKind == JsonValueKind.Object)
                .Select(pair => new Answer(Clip(pair.Text("question") ?? ""), Clip(pair.Text("answer") ?? "", LongestAnswer)))];

    private static string? Uri(JsonElement element, string name) => element.Text(name) is { Length: > 0 and <= LongestUri } uri ? uri : null;

    /// <summary>Links go into mails: only what a browser opens, and nothing that runs. Loopback http serves the demo.</summary>
    private static string? HttpsUrl(JsonElement element, string name) =>
        element.Text(name) is { Length: <= LongestUri } text && System.Uri.TryCreate(text, UriKind.Absolute, out var url)
            && (url.Scheme == System.Uri.UriSchemeHttps || (url.Scheme == System.Uri.UriSchemeHttp && url.IsLoopback))
            ? text
            : null;

    private static string Clip(string text, int longest = LongestText) => text.Length <= longest ? text : text[..longest];

    private static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    private static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    private static bool Flag(this JsonElement element, string name) => element.Member(name).ValueKind == JsonValueKind.True;

    private static DateTimeOffset? Time(this JsonElement element, string name) =>
        DateTimeOffset.TryParse(
            element.Text(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : null;
}
