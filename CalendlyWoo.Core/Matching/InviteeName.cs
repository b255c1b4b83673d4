using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Orders;

namespace CalendlyWoo.Core.Matching;

/// <summary>A name as names compare here: <see cref="SearchKey"/>s, so that case and accents do not count.</summary>
/// <param name="FullKey">The whole name's key.</param>
/// <param name="LastKey">The last name's key.</param>
public sealed record InviteeName(string FullKey, string LastKey)
{
    private const int Shortest = 2;

    /// <summary>The name of a booking's invitee.</summary>
    public static InviteeName Of(Booking booking)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return new InviteeName(booking.NameKey, booking.LastNameKey);
    }

    /// <summary>The last word of a name: what is compared where nobody tells which part is the last name.</summary>
    public string LastWord => FullKey[(FullKey.LastIndexOf(' ') + 1)..];

    /// <summary>How the name that an order was paid under fits.</summary>
    public NameFit Fit(BillingAddress billing)
    {
        ArgumentNullException.ThrowIfNull(billing);
        var paid = SearchKey.Of($"{billing.FirstName} {billing.LastName}");
        if (FullKey.Length < Shortest || paid.Length < Shortest)
        {
            return NameFit.Other;
        }

        var last = SearchKey.Of(billing.LastName);
        return paid == FullKey ? NameFit.Same
            : last.Length >= Shortest && (last == LastKey || last == LastWord) ? NameFit.LastName
            : NameFit.Other;
    }
}

/// <summary>How far two names agree.</summary>
public enum NameFit
{
    Other,
    LastName,
    Same,
}
