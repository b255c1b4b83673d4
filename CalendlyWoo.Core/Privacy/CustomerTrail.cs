using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Health.Testing;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Core.People;

namespace CalendlyWoo.Core.Privacy;

/// <summary>The rows that are about one person.</summary>
internal sealed record CustomerTrail
{
    public required IReadOnlyList<Booking> Bookings { get; init; }

    public required IReadOnlyList<Notification> Notifications { get; init; }

    public required IReadOnlyList<MailLine> Mails { get; init; }

    public required IReadOnlyList<Guid> Deliveries { get; init; }

    public required IReadOnlyList<Case> Cases { get; init; }

    public required IReadOnlyList<CustomerAlias> Aliases { get; init; }

    public required IReadOnlyList<IndexedOrder> Orders { get; init; }

    public required IReadOnlyList<TestBooking> Tests { get; init; }

    /// <summary>Kept filters that search for the address.</summary>
    public required IReadOnlyList<SavedView> Views { get; init; }

    /// <summary>How many lines of the log tell of these bookings.</summary>
    public required int Activities { get; init; }

    /// <summary>Every address that these rows know, the one that was asked for first, without doubles.</summary>
    public IReadOnlyList<string> AddressesWith(string asked) =>
    [
        .. Bookings.Select(booking => booking.Email).Concat(Mails.Select(mail => mail.To)).Concat(Notifications.Select(n => n.CorrectedAddress ?? ""))
            .Concat(Aliases.Select(alias => alias.OrderEmail)).Prepend(asked).Select(address => address.Trim()).Where(PersonAddress.IsOne)
            .DistinctBy(PersonAddress.KeyOf),
    ];
}

/// <summary>A mail without its bytes. Times are UTC.</summary>
/// <param name="NotificationId">Whose mail it is.</param>
/// <param name="To">Where it went.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="CopyTo">Who else got it, or null.</param>
/// <param name="TakenAt">When the mail server took it, or null.</param>
internal sealed record MailLine(Guid NotificationId, string To, string Subject, string? CopyTo, DateTimeOffset? TakenAt);
