using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>When a session is, on the clocks of both sides.</summary>
/// <param name="Start">On the customer's clock.</param>
/// <param name="End">On the customer's clock.</param>
/// <param name="StartShop">On the shop's clock.</param>
/// <param name="Culture">In which days and months are named.</param>
public sealed record SessionTime(ZonedTime Start, ZonedTime End, ZonedTime StartShop, CultureInfo Culture)
{
    /// <summary>Such as <c>Tuesday, 24 November 2026</c>.</summary>
    public string DateText => Start.Time.ToString("dddd, d MMMM yyyy", Culture);

    /// <summary>Such as <c>09:30</c>.</summary>
    public string StartText => Clock(Start);

    public string EndText => Clock(End);

    /// <summary>Such as <c>Central European Time (Europe/Brussels)</c>.</summary>
    public string ZoneText => TimeZoneNames.Of(Start.Zone);

    public long Minutes => (long)Math.Round((End.Time - Start.Time).TotalMinutes);

    /// <summary>
    /// The two instants on both clocks. <paramref name="inviteeZone"/> is the <c>timezone</c> of Calendly's invitee; ids that do not exist,
    /// such as the <c>America/New York</c> of its documentation, fall back to the shop's zone and then to UTC.
    /// </summary>
    public static SessionTime From(DateTimeOffset start, DateTimeOffset end, string? inviteeZone, string? shopZone, CultureInfo? culture = null)
    {
        var shop = TimeZoneNames.Find(shopZone) ?? TimeZoneInfo.Utc;
        var invitee = TimeZoneNames.Find(inviteeZone) ?? shop;
        var names = culture ?? CultureInfo.GetCultureInfo("en-US");
        return new SessionTime(ZonedTime.At(start, invitee), ZonedTime.At(end, invitee), ZonedTime.At(start, shop), names);
    }

    private static string Clock(ZonedTime time) => time.Time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
