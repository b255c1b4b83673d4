using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Notifications;

namespace CalendlyWoo.Core.Bookings.Stories;

/// <summary>What no line of the log tells: the order and the booking before we knew of them, resends, mails that came back, the session, and what is still to come.</summary>
internal static class EdgeEntries
{
    public static IEnumerable<StoryEntry> Past(StoryRows rows, DateTimeOffset now)
    {
        var booking = rows.Booking;
        var first = FirstSession(rows);
        if (Paid(rows) is { } paid) yield return paid;
        if (booking.BookedAt > DateTimeOffset.UnixEpoch)
        {
            yield return new StoryEntry("booked", StoryKind.Booked, booking.BookedAt, T($"Booked: {(rows.ServiceName.Length > 0 ? rows.ServiceName : booking.EventName)}."))
            {
                Actor = booking.Name, Session = first,
            };
        }

        foreach (var asked in rows.Notifications.Where(n => n.RequestedBy is not null && !IsToldOf(rows, n)))
        {
            yield return new StoryEntry($"asked-{asked.Id:N}", StoryKind.Deed, asked.CreatedAt, T("Asked for the mail to be sent again."))
            {
                Actor = asked.RequestedBy, Act = new StoryAct(StoryActKind.OpenMail, asked.Id),
            };
        }

        foreach (var mail in rows.Mails)
        {
            if (mail.BouncedAt is not { } bouncedAt) continue;
            yield return new StoryEntry($"bounced-{mail.NotificationId:N}", StoryKind.Mail, bouncedAt, T("The mail came back: it could not be delivered."))
            {
                Tone = StoryTone.Failed, Detail = mail.BounceText, Act = new StoryAct(StoryActKind.OpenMail, mail.NotificationId),
            };
        }

        if (booking.ErasedAt is { } erasedAt) yield return new StoryEntry("erased", StoryKind.Deed, erasedAt, T("The customer's data were erased from here."));
        if (booking.Status != BookingStatus.Cancelled && booking.StartsAt <= now) yield return Session(booking, StoryTone.Good);
    }

    public static IEnumerable<StoryEntry> Ahead(StoryRows rows, DateTimeOffset now)
    {
        foreach (var due in rows.Notifications.Where(n => n.State == NotificationState.Pending).OrderBy(n => n.DueAt))
        {
            yield return new StoryEntry($"due-{due.Id:N}", StoryKind.Mail, due.DueAt, "")
            {
                Tone = StoryTone.Ahead, Due = due, Act = new StoryAct(StoryActKind.OpenMail, due.Id),
            };
        }

        if (rows.Booking.Status != BookingStatus.Cancelled && rows.Booking.StartsAt > now) yield return Session(rows.Booking, StoryTone.Ahead);
    }

    private static StoryEntry? Paid(StoryRows rows)
    {
        var chosen = rows.Sheet?.Candidates.FirstOrDefault(candidate => candidate.IsChosen);
        return rows switch
        {
            { Order: { PaidAt: { } paidAt } order } => new StoryEntry(
                "paid", StoryKind.Paid, paidAt, T($"Order #{order.Number} was paid: {order.Total} {order.Currency}.")) { Reasons = LinesOf(order), Tone = StoryTone.Good },
            { Order: { } order } => new StoryEntry(
                "paid", StoryKind.Paid, order.CreatedAt, T($"Order #{order.Number} was placed; it is not paid yet: {order.Total} {order.Currency}.")) { Reasons = LinesOf(order) },
            _ when chosen is not null => new StoryEntry("paid", StoryKind.Paid, null, T($"Order #{chosen.Number} was paid.")) { Tone = StoryTone.Good },
            _ => null,
        };
    }

    private static IReadOnlyList<string> LinesOf(Orders.Index.IndexedOrder order) =>
        [.. order.Lines.Select(line => line.Quantity == 1 ? line.Name : T($"{line.Quantity} × {line.Name}"))];

    private static SessionSpan FirstSession(StoryRows rows)
    {
        var first = rows.Deliveries.Where(d => d.Session is not null).MinBy(d => (d.InviteeAt, d.ReceivedAt))?.Session;
        var moved = rows.Notifications.Where(n => n is { FormerStartsAt: not null, FormerEndsAt: not null }).MinBy(n => n.CreatedAt);
        return first ?? (moved is null
            ? new SessionSpan(rows.Booking.StartsAt, rows.Booking.EndsAt)
            : new SessionSpan(moved.FormerStartsAt!.Value, moved.FormerEndsAt!.Value));
    }

    private static bool IsToldOf(StoryRows rows, Notification notification) =>
        rows.Activities.Any(line => line.NotificationId == notification.Id && line.Kind == ActivityKind.Audit);

    private static StoryEntry Session(Booking booking, StoryTone tone) => new("session", StoryKind.Session, booking.StartsAt, "")
    {
        Tone = tone, Session = new SessionSpan(booking.StartsAt, booking.EndsAt),
    };
}
