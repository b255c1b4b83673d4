using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Notifications;

namespace CalendlyWoo.Core.Bookings.Stories;

/// <summary>From when to when a delivery moved the session.</summary>
internal sealed record StoryMove(SessionSpan Former, SessionSpan Session);

/// <summary>Finds out which deliveries moved the session, and from when: each invitee of the chain has its own session.</summary>
internal static class StoryMoves
{
    public static IReadOnlyDictionary<Guid, StoryMove> Of(StoryRows rows)
    {
        var moves = new Dictionary<Guid, StoryMove>();
        SessionSpan? former = null;
        foreach (var delivery in rows.Deliveries.Where(IsBooking).OrderBy(d => d.InviteeAt).ThenBy(d => d.ReceivedAt))
        {
            if (former is { } before && before != delivery.Session) moves[delivery.Id] = new StoryMove(before, delivery.Session!.Value);
            former = delivery.Session;
        }

        // Where bodies are not kept any more the mail about the new time knows the former one.
        foreach (var mail in rows.Notifications.Where(n => n is { Kind: NotificationKind.Rescheduled, FormerStartsAt: not null, FormerEndsAt: not null }))
        {
            var line = rows.Activities.FirstOrDefault(line => line.DeliveryId is not null && line.At == mail.CreatedAt);
            if (line?.DeliveryId is not { } id || moves.ContainsKey(id)) continue;
            var next = rows.Notifications.Where(n => n.Kind == NotificationKind.Rescheduled && n.CreatedAt > mail.CreatedAt).MinBy(n => n.CreatedAt);
            var session = next is { FormerStartsAt: { } starts, FormerEndsAt: { } ends } ? new SessionSpan(starts, ends) : new SessionSpan(rows.Booking.StartsAt, rows.Booking.EndsAt);
            moves[id] = new StoryMove(new SessionSpan(mail.FormerStartsAt!.Value, mail.FormerEndsAt!.Value), session);
        }

        return moves;
    }

    private static bool IsBooking(StoryDelivery delivery) =>
        delivery is { Event: CalendlyEvent.InviteeCreated, Verdict: DeliveryVerdict.Processed, Session: not null };
}
