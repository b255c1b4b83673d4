using System.Globalization;
using CalendlyWoo.Core.Bookings.Listing;
using CalendlyWoo.Core.Bookings.Week;
using Microsoft.AspNetCore.Http.Extensions;

namespace CalendlyWoo.Web.Components.Bookings;

/// <summary>A list's filter as it stands in an address. Days are those of the reader's clock.</summary>
/// <param name="View">Where the bookings stand.</param>
/// <param name="Service">Of one service, or null.</param>
/// <param name="From">The first day, or null.</param>
/// <param name="Until">The last day, or null.</param>
/// <param name="Text">What is searched, or null.</param>
internal sealed record BookingAddress(BookingView View, Guid? Service, DateOnly? From, DateOnly? Until, string? Text)
{
    private const int LongestText = 200;
    private const string Day = "yyyy-MM-dd";

    /// <summary>Whoever searches wants to find it wherever it stands.</summary>
    public static BookingView UsualView(string? text) => text is null ? BookingView.Upcoming : BookingView.All;

    /// <summary>Whatever an address says that is no filter is left out.</summary>
    public static BookingAddress Of(string? view, string? service, string? from, string? until, string? text)
    {
        var words = text?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, LongestText)] : null;
        return new BookingAddress(
            Enum.TryParse<BookingView>(view, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : UsualView(words),
            Guid.TryParse(service, out var id) ? id : null,
            DayOf(from),
            DayOf(until),
            words);
    }

    /// <summary>A day as addresses write it; null for anything else, and for years that no calendar of a shop reaches.</summary>
    public static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2200 ? day : null;

    public static string Write(DateOnly day) => day.ToString(Day, CultureInfo.InvariantCulture);

    public bool IsFiltered => this != Of(null, null, null, null, null);

    public string Href
    {
        get
        {
            var query = new QueryBuilder();
            if (View != UsualView(Text)) query.Add("view", View.ToString().ToLowerInvariant());
            if (Service is { } service) query.Add("service", service.ToString());
            if (From is { } from) query.Add("from", Write(from));
            if (Until is { } until) query.Add("until", Write(until));
            if (Text is { } text) query.Add("q", text);
            return "bookings" + query;
        }
    }

    public BookingFilter ToFilter(TimeZoneInfo zone) => new(
        View,
        Service,
        From is { } from ? ShopWeek.StartOf(from, zone) : null,
        Until is { } until ? ShopWeek.StartOf(until.AddDays(1), zone) : null,
        Text);
}
