namespace CalendlyWoo.Core.Bookings.Listing;

/// <summary>Which bookings a list shows.</summary>
public enum BookingView
{
    All,

    /// <summary>Sessions to come, the next one first.</summary>
    Upcoming,

    /// <summary>Sessions that have begun, the latest first.</summary>
    Past,

    Cancelled,

    /// <summary>Bookings with an open case, the next session first.</summary>
    NeedsYou,
}

/// <summary>What a list of bookings is narrowed to.</summary>
/// <param name="View">Where they stand.</param>
/// <param name="ServiceId">Of one service; null: of all.</param>
/// <param name="From">UTC; sessions that begin then or later.</param>
/// <param name="Until">UTC; sessions that begin before.</param>
/// <param name="Text">What is searched as <see cref="BookingSearch"/> does: a name, an address or an order's number; null: nothing.</param>
public sealed record BookingFilter(
    BookingView View = BookingView.Upcoming, Guid? ServiceId = null, DateTimeOffset? From = null, DateTimeOffset? Until = null, string? Text = null)
{
    /// <summary>True where the next session stands first, false where the latest does.</summary>
    public bool IsAscending => View is BookingView.Upcoming or BookingView.NeedsYou;
}
