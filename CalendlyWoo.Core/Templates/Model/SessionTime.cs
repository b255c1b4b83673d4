using System.Globalization;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>When a session is, on the clocks of both sides.</summary>
public sealed record SessionTime(SessionClock Customer, SessionClock Shop)
{
    public long Minutes => (long)Math.Round((Customer.End.Time - Customer.Start.Time).TotalMinutes);

    public static SessionTime Sample { get; } = From(
        new DateTimeOffset(2026, 11, 24, 8, 30, 0, TimeSpan.Zero),
        new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero),
        "Europe/Brussels",
        "America/New_York",
        RenderOptions.Default.Culture);

    /// <summary>The customer's clock without a mark, the shop's marked: a template cannot pick the wrong one by accident.</summary>
    public static IReadOnlyList<Field<SessionTime>> Fields { get; } =
    [
        .. SessionClock.Fields("", "on the customer's clock").Select(field => field.Of<SessionTime>(time => time.Customer)),
        .. SessionClock.Fields("_shop", "on your clock").Select(field => field.Of<SessionTime>(time => time.Shop)),
        Field.Count<SessionTime>("duration_minutes", time => time.Minutes, "How many minutes it takes."),
    ];

    public static ModelSchema<SessionTime> Schema { get; } = new(Sample, Fields);

    /// <summary>
    /// The two instants on both clocks. <paramref name="inviteeZone"/> is the <c>timezone</c> of Calendly's invitee; ids that do not exist,
    /// such as the <c>America/New York</c> of its documentation, fall back to the shop's zone and then to UTC.
    /// </summary>
    public static SessionTime From(DateTimeOffset start, DateTimeOffset end, string? inviteeZone, string? shopZone, CultureInfo culture)
    {
        var shop = TimeZoneNames.Find(shopZone) ?? TimeZoneInfo.Utc;
        var invitee = TimeZoneNames.Find(inviteeZone) ?? shop;
        return new SessionTime(SessionClock.At(start, end, invitee, culture), SessionClock.At(start, end, shop, culture));
    }

    /// <summary>A session of the same length, so much earlier.</summary>
    public SessionTime Earlier(TimeSpan by) => new(Customer.Earlier(by), Shop.Earlier(by));
}
