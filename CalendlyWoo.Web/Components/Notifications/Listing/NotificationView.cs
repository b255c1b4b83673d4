using System.Globalization;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Listing;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Http.Extensions;

namespace CalendlyWoo.Web.Components.Notifications.Listing;

/// <summary>What the list shows, as it stands in its address. Whatever an address says that means nothing is left out.</summary>
public sealed record NotificationView(
    NotificationGroup? Group = null, NotificationKind? Kind = null, Guid? Service = null, string? When = null, DateOnly? From = null, DateOnly? To = null,
    string? Text = null, bool OnlyResends = false)
{
    /// <summary>The list's path.</summary>
    public const string Path = "notifications";

    private const int LongestText = 200;

    /// <summary>The spans of time that have a name of their own.</summary>
    public static IReadOnlyList<string> Spans { get; } = ["today", "yesterday", "7d", "30d"];

    /// <summary>Whether it shows less than all.</summary>
    public bool IsNarrowed => this != new NotificationView();

    /// <param name="valueOf">The value of a name in the address's query, or null.</param>
    public static NotificationView Parse(Func<string, string?> valueOf)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        return new NotificationView(
            Parse<NotificationGroup>(valueOf("state")),
            Parse<NotificationKind>(valueOf("kind")),
            Guid.TryParse(valueOf("service"), out var service) ? service : null,
            Spans.FirstOrDefault(span => span == valueOf("when")),
            Day(valueOf("from")),
            Day(valueOf("to")),
            valueOf("q")?.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestText)] : null,
            valueOf("resends") == "only");
    }

    /// <summary>The address's query with its question mark; empty where it shows all.</summary>
    public string ToQuery()
    {
        var query = new QueryBuilder();
        if (Group is { } group) query.Add("state", SlugOf(group.ToString()));
        if (Kind is { } kind) query.Add("kind", SlugOf(kind.ToString()));
        if (Service is { } service) query.Add("service", service.ToString());
        if (When is { } when) query.Add("when", when);
        if (From is { } from) query.Add("from", Machine(from));
        if (To is { } to) query.Add("to", Machine(to));
        if (Text is { } text) query.Add("q", text);
        if (OnlyResends) query.Add("resends", "only");
        return query.ToString();
    }

    public string ToAddress() => Path + ToQuery();

    /// <summary>What is asked of the store: days are those of the person's zone.</summary>
    public NotificationFilter ToFilter(Viewer viewer, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, viewer.Zone).Date);
        var (from, to) = When switch
        {
            "today" => (today, (DateOnly?)null),
            "yesterday" => (today.AddDays(-1), today.AddDays(-1)),
            "7d" => (today.AddDays(-6), null),
            "30d" => (today.AddDays(-29), null),
            _ => (From, To),
        };
        return new NotificationFilter(Group, Kind, Service, Begin(from, viewer), Begin(to?.AddDays(1), viewer), Text, OnlyResends);
    }

    private static DateTimeOffset? Begin(DateOnly? day, Viewer viewer)
    {
        if (day is not { } date) return null;
        var noon = date.ToDateTime(new TimeOnly(12, 0));
        return viewer.DayStart(new DateTimeOffset(noon, viewer.Zone.GetUtcOffset(noon)));
    }

    /// <summary>Not the last and the first days of the calendar: other zones have them in years that there are not.</summary>
    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1970 and < 9000 ? day : null;

    private static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>NeedsYou</c> is <c>needs-you</c> in an address.</summary>
    private static string SlugOf(string name) =>
        string.Concat(name.Select((letter, index) => char.IsUpper(letter) && index > 0 ? "-" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));

    private static T? Parse<T>(string? slug)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => SlugOf(value.ToString()) == slug).Select(value => (T?)value).FirstOrDefault();
}
