using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Overview;

/// <summary>One booking and its story.</summary>
public partial class BookingCard
{
    [Parameter, EditorRequired]
    public required BookingStory Story { get; set; }

    private string Service => Story.ServiceName.Length > 0 ? Story.ServiceName : Story.Booking.EventName;

    /// <summary>The customer's own zone; UTC where Calendly did not tell one.</summary>
    private TimeZoneInfo Zone => Times.ZoneOf(Story.Booking.TimeZone) ?? TimeZoneInfo.Utc;
}
