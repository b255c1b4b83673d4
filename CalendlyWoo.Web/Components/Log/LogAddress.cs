using System.Globalization;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Activities.Reading;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Http.Extensions;

namespace CalendlyWoo.Web.Components.Log;

/// <summary>What is looked for, as it stands in an address; whatever is no filter there is left out.</summary>
public sealed record LogAddress
{
    /// <summary>The page, without a leading slash.</summary>
    public const string Path = "log";

    private const string DayFormat = "yyyy-MM-dd";
    private const int LongestText = 200;

    /// <summary>At least so grave.</summary>
    public ActivityLevel Level { get; init; }

    /// <summary>What the lines tell of.</summary>
    public ActivityKind? Kind { get; init; }

    /// <summary>Which part of the process speaks.</summary>
    public string? Part { get; init; }

    /// <summary>Who did it.</summary>
    public string? Actor { get; init; }

    /// <summary>So many days, today among them; null where the days are named, or any will do.</summary>
    public int? Days { get; init; }

    /// <summary>The first day, in the reader's zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, in the reader's zone.</summary>
    public DateOnly? To { get; init; }

    /// <summary>As typed.</summary>
    public string? Text { get; init; }

    public Guid? Booking { get; init; }

    public Guid? Notification { get; init; }

    public Guid? Delivery { get; init; }

    public long? Order { get; init; }

    /// <summary>Reads the values of an address by their names.</summary>
    public static LogAddress Read(Func<string, string?> value) => new()
    {
        Level = Named<ActivityLevel>(value("level")) ?? ActivityLevel.Info,
        Kind = Named<ActivityKind>(value("kind")),
        Part = Words(value("part")),
        Actor = Words(value("actor")),
        Days = Number(value("days")) is { } days and > 0 and <= 366 ? (int)days : null,
        From = Day(value("from")),
        To = Day(value("to")),
        Text = Words(value("q")),
        Booking = Id(value("booking")),
        Notification = Id(value("notification")),
        Delivery = Id(value("delivery")),
        Order = Number(value("order")),
    };

    /// <summary>The filter, its days as they are in the reader's zone.</summary>
    public LogFilter ToFilter(DateTimeOffset now, TimeZoneInfo zone, bool isForViewer)
    {
        var viewer = new Viewer(zone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return new LogFilter
        {
            Level = Level,
            Kind = Kind,
            Category = Part,
            Actor = Actor,
            From = (Days is { } days ? today.AddDays(1 - days) : From) is { } first ? Begin(viewer, first) : null,
            To = Days is null && To is { } last && last < DateOnly.MaxValue ? Begin(viewer, last.AddDays(1)) : null,
            Text = Text,
            BookingId = Booking,
            NotificationId = Notification,
            DeliveryId = Delivery,
            OrderId = Order,
            IsForViewer = isForViewer,
        };
    }

    /// <summary>The query that says it, with its question mark; empty for everything.</summary>
    public string ToQuery(params IEnumerable<(string Name, string Value)> more)
    {
        var query = new QueryBuilder();
        void Add(string name, object? value)
        {
            if (value is not null) query.Add(name, Convert.ToString(value, CultureInfo.InvariantCulture)!);
        }

        Add("q", Text);
        Add("level", Level == ActivityLevel.Info ? null : Level.ToString().ToLowerInvariant());
        Add("kind", Kind?.ToString().ToLowerInvariant());
        Add("part", Part);
        Add("actor", Actor);
        Add("days", Days);
        Add("from", From?.ToString(DayFormat, CultureInfo.InvariantCulture));
        Add("to", To?.ToString(DayFormat, CultureInfo.InvariantCulture));
        Add("booking", Booking);
        Add("notification", Notification);
        Add("delivery", Delivery);
        Add("order", Order);
        foreach (var (name, value) in more) Add(name, value);
        return query.ToString();
    }

    /// <summary>The page that shows it.</summary>
    public string ToHref(params IEnumerable<(string Name, string Value)> more) => Path + ToQuery(more);

    private static DateTimeOffset? Begin(Viewer viewer, DateOnly day)
    {
        // The first and last days of the calendar lie outside of every zone.
        if (day.Year is < 1970 or > 9000) return null;
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return viewer.DayStart(new DateTimeOffset(noon, viewer.Zone.GetUtcOffset(noon)));
    }

    private static TEnum? Named<TEnum>(string? text)
        where TEnum : struct, Enum =>
        text is { Length: > 0 } && !char.IsAsciiDigit(text[0]) && Enum.TryParse<TEnum>(text, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;

    private static string? Words(string? text) => text?.Trim() is { Length: > 0 } words ? words[..Math.Min(words.Length, LongestText)] : null;

    private static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static long? Number(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
