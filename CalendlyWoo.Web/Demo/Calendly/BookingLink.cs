using System.Globalization;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>What a booking link's query carries in, and what the redirect after a booking carries out.</summary>
internal static class BookingLink
{
    /// <summary>Longer UTM values are dropped without a word.</summary>
    private const int LongestUtm = 255;

    public static Tracking Tracking(IQueryCollection query) => new(
        Utm(query, "utm_campaign"), Utm(query, "utm_source"), Utm(query, "utm_medium"), Utm(query, "utm_content"), Utm(query, "utm_term"));

    /// <summary>The redirect; times have the invitee's offset.</summary>
    public static string Redirect(Uri target, SimulatedEventType type, SimulatedInvitee invitee, DateTimeOffset start)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(invitee.TimeZone ?? "", out var found) ? found : TimeZoneInfo.Utc;
        var values = new List<(string Name, string? Value)>
        {
            ("assigned_to", ModelStudio.Owner.Name), ("event_type_uuid", type.Uuid), ("event_type_name", type.Name),
            ("event_start_time", Time(start, zone)), ("event_end_time", Time(start + type.Duration, zone)),
            ("invitee_uuid", invitee.Uuid), ("invitee_full_name", invitee.Name), ("invitee_email", invitee.Email),
            ("utm_source", invitee.Tracking.Source), ("utm_medium", invitee.Tracking.Medium), ("utm_campaign", invitee.Tracking.Campaign),
            ("utm_content", invitee.Tracking.Content), ("utm_term", invitee.Tracking.Term),
        };
        values.AddRange(invitee.Answers.Select((answer, place) => ($"answer_{place + 1}", (string?)answer.Text)));
        var query = values.Where(value => value.Value is not null).Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value!)}");
        return target.AbsoluteUri + (target.Query.Length == 0 ? '?' : '&') + string.Join('&', query);
    }

    private static string? Utm(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 and <= LongestUtm } value ? value : null;

    private static string Time(DateTimeOffset time, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(time, zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
