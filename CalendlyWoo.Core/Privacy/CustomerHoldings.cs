using CalendlyWoo.Core.Bookings;

namespace CalendlyWoo.Core.Privacy;

/// <summary>What is held of one customer, in counts. Times are UTC.</summary>
public sealed record CustomerHoldings
{
    /// <summary>As it was asked for.</summary>
    public required string Address { get; init; }

    /// <summary>By their session's beginning.</summary>
    public required IReadOnlyList<HeldBooking> Bookings { get; init; }

    /// <summary>Answers that were given on Calendly's form.</summary>
    public required int Answers { get; init; }

    public required int Mails { get; init; }

    /// <summary>How many of the mails a mail server took.</summary>
    public required int MailsLeft { get; init; }

    /// <summary>What Calendly told us, with its raw content.</summary>
    public required int Deliveries { get; init; }

    public required int Cases { get; init; }

    /// <summary>Remembered pairs of addresses.</summary>
    public required int Aliases { get; init; }

    /// <summary>Orders in the local index.</summary>
    public required int IndexedOrders { get; init; }

    /// <summary>Tests that were mailed to this address.</summary>
    public required int TestBookings { get; init; }

    /// <summary>Kept filters that look for this address.</summary>
    public required int SavedViews { get; init; }

    /// <summary>Lines of the log about these bookings.</summary>
    public required int Activities { get; init; }

    /// <summary>Other addresses that these bookings and mails know.</summary>
    public required IReadOnlyList<string> OtherAddresses { get; init; }

    /// <summary>When the person was erased before, or null.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Nothing at all is held.</summary>
    public bool IsEmpty => Bookings.Count + Mails + Deliveries + Cases + Aliases + IndexedOrders + TestBookings + SavedViews == 0;
}

/// <summary>A booking of the customer.</summary>
/// <param name="Id">The booking's.</param>
/// <param name="Name">The customer's.</param>
/// <param name="EventName">What was booked, as Calendly calls it.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="TimeZone">The customer's IANA zone, or null.</param>
/// <param name="OrderNumber">The shop's number, or null.</param>
/// <param name="Status">Where it stands.</param>
public sealed record HeldBooking(Guid Id, string Name, string EventName, DateTimeOffset StartsAt, string? TimeZone, string? OrderNumber, BookingStatus Status);
