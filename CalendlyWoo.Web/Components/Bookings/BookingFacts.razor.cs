using System.Globalization;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Bookings.Stories;
using CalendlyWoo.Core.Bookings.Week;
using CalendlyWoo.Core.WooCommerce;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Web.Components.Bookings;

/// <summary>What is known about a booking, beside its story.</summary>
public partial class BookingFacts
{
    [Parameter, EditorRequired]
    public required StoryRows Rows { get; set; }

    /// <summary>The next thing that is due, or null.</summary>
    [Parameter]
    public StoryEntry? Next { get; set; }

    /// <summary>The customer's clock, or null.</summary>
    [Parameter]
    public TimeZoneInfo? Zone { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    [Inject]
    public required BookingWeekQuery Week { get; init; }

    [Inject]
    public required IOptionsMonitor<WooCommerceOptions> Shop { get; init; }

    private Booking Booking => Rows.Booking;

    private string Utc => Times.SessionUtc(Booking.StartsAt, Booking.EndsAt);

    /// <summary>The order in the shop's own administration; WordPress leads on from there to where the shop keeps its orders.</summary>
    private string? OrderHref => Booking.OrderId is { } id && Site is { } site
        ? string.Create(CultureInfo.InvariantCulture, $"{site}/wp-admin/post.php?post={id}&action=edit")
        : null;

    /// <summary>The shop's address without what people paste behind it.</summary>
    private string? Site
    {
        get
        {
            var typed = Shop.CurrentValue.Url;
            if (!Uri.TryCreate(typed, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps)) return null;
            var path = uri.AbsolutePath;
            var api = path.IndexOf("/wp-json", StringComparison.Ordinal);
            return uri.GetLeftPart(UriPartial.Authority) + (api >= 0 ? path[..api] : path.TrimEnd('/'));
        }
    }

    private string Session(TimeZoneInfo zone) => Times.Session(Booking.StartsAt, Booking.EndsAt, zone);
}
