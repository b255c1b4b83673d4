namespace CalendlyWoo.Core.Privacy;

/// <summary>What was erased here, and what remains elsewhere. It names no person, and is kept nowhere. Times are UTC.</summary>
public sealed record ErasureReport
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it.</summary>
    public required string By { get; init; }

    public required ErasedCounts Here { get; init; }

    /// <summary>Sessions that Calendly still knows, by their URI there.</summary>
    public required IReadOnlyList<RemainingSession> Sessions { get; init; }

    /// <summary>Orders of the shop, with what this product wrote into them.</summary>
    public required IReadOnlyList<RemainingOrder> Orders { get; init; }

    /// <summary>Addresses that copies of the mails were sent to.</summary>
    public required IReadOnlyList<string> Copies { get; init; }

    /// <summary>How many mails had left.</summary>
    public required int MailsLeft { get; init; }

    /// <summary>Of those that were being handed over when the erasing began and whose end nobody saw.</summary>
    public required int MailsUncertain { get; init; }

    /// <summary>True where the database file itself holds nothing of it any more; false where the database has still to give the space free.</summary>
    public bool IsFileClean { get; init; }

    internal static ErasureReport Of(CustomerTrail trail, DateTimeOffset now, string actor)
    {
        var left = trail.Mails.Where(mail => mail.TakenAt is not null).Select(mail => mail.NotificationId).ToHashSet();
        return new ErasureReport
        {
            At = now,
            By = actor,
            Here = new ErasedCounts(
                trail.Bookings.Count, trail.Mails.Count, trail.Deliveries.Count, trail.Cases.Count, trail.Aliases.Count + trail.Orders.Count,
                trail.Notifications.Count(n => n.FinishedAt == now || (!n.Steps.Mail.IsDone && n.State == Notifications.NotificationState.Superseded))),
            Sessions = [.. trail.Bookings.Where(booking => !booking.IsTest).Select(booking => new RemainingSession(booking.EventUri, booking.StartsAt))],
            Orders =
            [
                .. from booking in trail.Bookings
                   where booking is { OrderId: not null, IsTest: false }
                   group booking by booking.OrderId!.Value into order
                   let ids = order.Select(booking => booking.Id).ToHashSet()
                   select new RemainingOrder(
                       order.Key, order.First().OrderNumber ?? "",
                       trail.Notifications.Count(n => ids.Contains(n.BookingId) && n.Steps.Note.Outcome == Notifications.StepOutcome.Done),
                       trail.Notifications.Any(n => ids.Contains(n.BookingId) && n.Steps.Meta.Outcome == Notifications.StepOutcome.Done)),
            ],
            Copies = [.. trail.Mails.Where(mail => mail.TakenAt is not null).Select(mail => mail.CopyTo).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            MailsLeft = left.Count,
            MailsUncertain = trail.Notifications.Count(n => n.Steps.Mail.Outcome == Notifications.StepOutcome.InFlight),
        };
    }
}

/// <summary>What was erased in this product.</summary>
/// <param name="Bookings">Bookings that stay without the person.</param>
/// <param name="Mails">Mails whose text, subject and receiver are gone.</param>
/// <param name="Deliveries">Deliveries whose content is gone.</param>
/// <param name="Cases">Cases that were cleaned.</param>
/// <param name="Links">Remembered addresses and index entries of orders that were taken away.</param>
/// <param name="NeverSent">Mails that were still to leave, and never will.</param>
/// <param name="LinesChanged">Log lines that had named the person.</param>
public sealed record ErasedCounts(int Bookings, int Mails, int Deliveries, int Cases, int Links, int NeverSent, int LinesChanged = 0);

/// <summary>A session that Calendly still knows.</summary>
public sealed record RemainingSession(string EventUri, DateTimeOffset StartsAt);

/// <summary>An order that the shop keeps.</summary>
/// <param name="OrderId">The shop's id.</param>
/// <param name="Number">What the shop calls it.</param>
/// <param name="Notes">How many private notes this product added.</param>
/// <param name="HasMeta">Whether it carries <c>_calendlywoo_bookings</c>.</param>
public sealed record RemainingOrder(long OrderId, string Number, int Notes, bool HasMeta);
