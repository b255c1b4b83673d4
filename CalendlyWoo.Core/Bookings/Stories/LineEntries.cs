using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Calendly.Webhooks;

namespace CalendlyWoo.Core.Bookings.Stories;

/// <summary>The log's lines as entries, and deliveries of which the log has no line any more.</summary>
internal static class LineEntries
{
    private const string Ourselves = "product";

    public static IEnumerable<StoryEntry> Of(StoryRows rows)
    {
        var deliveries = rows.Deliveries.ToDictionary(delivery => delivery.Id);
        var moves = StoryMoves.Of(rows);
        var sheetLine = rows.Sheet is not { } scored ? null
            : rows.Activities.Where(line => line.Kind == ActivityKind.Match).MinBy(line => (line.At - scored.At).Duration())?.Id;
        var latestFailures = rows.Notifications.Where(StoryBuilder.IsOpen)
            .Select(n => rows.Activities.Where(line => line.NotificationId == n.Id).MaxBy(line => (line.At, line.Kind)))
            .Where(line => line is not null && line.Level != ActivityLevel.Info).Select(line => line!.Id).ToHashSet();
        // The mail is opened where it left, and where it was written only while it has not.
        var left = rows.Activities.Where(line => line.Kind == ActivityKind.Mail).Select(line => line.NotificationId).ToHashSet();
        // The kinds stand in the order in which they happen, which tells apart what was written at one moment.
        foreach (var line in rows.Activities.OrderBy(line => line.At).ThenBy(line => line.Kind))
        {
            var entry = Plain(line, latestFailures.Contains(line.Id), line.Kind == ActivityKind.Mail || (line.Kind == ActivityKind.Compose && !left.Contains(line.NotificationId))) with { Sheet = line.Id == sheetLine ? rows.Sheet : null };
            yield return line.DeliveryId is { } id && line.Kind == ActivityKind.Webhook
                ? Told(entry, id, deliveries.GetValueOrDefault(id), moves, rows)
                : entry;
        }

        var told = rows.Activities.Select(line => line.DeliveryId).ToHashSet();
        foreach (var delivery in rows.Deliveries.Where(delivery => !told.Contains(delivery.Id)))
        {
            var entry = new StoryEntry($"delivery-{delivery.Id:N}", StoryKind.Told, delivery.ReceivedAt, delivery.Remark ?? T("Calendly told of it; it is being read."));
            yield return Told(entry, delivery.Id, delivery, moves, rows);
        }

        if (rows.Sheet is { } sheet && sheetLine is null) yield return new StoryEntry("sheet", StoryKind.Matched, sheet.At, T("Its order was looked for.")) { Sheet = sheet };
    }

    private static StoryEntry Plain(Activity line, bool canBeTried, bool hasMail)
    {
        var isFailure = line.Level != ActivityLevel.Info;
        var (text, detail) = isFailure ? StoryText.Split(line.Text) : (line.Text, null);
        return new StoryEntry($"line-{line.Id:N}", StoryBuilder.KindOf(line.Kind), line.At, text)
        {
            Tone = isFailure ? StoryTone.Failed : line.Kind is ActivityKind.Mail or ActivityKind.OrderStatus ? StoryTone.Good : StoryTone.Plain,
            Detail = detail,
            Actor = line.Actor == Ourselves ? null : line.Actor,
            Act = line switch
            {
                { NotificationId: { } id } when canBeTried => new StoryAct(StoryActKind.TryNow, id),
                { NotificationId: { } id } when hasMail => new StoryAct(StoryActKind.OpenMail, id),
                _ => null,
            },
        };
    }

    private static StoryEntry Told(StoryEntry entry, Guid deliveryId, StoryDelivery? delivery, IReadOnlyDictionary<Guid, StoryMove> moves, StoryRows rows)
    {
        entry = entry with { Actor = T("Calendly"), Act = new StoryAct(StoryActKind.OpenDelivery, deliveryId) };
        if (moves.TryGetValue(deliveryId, out var move))
        {
            return entry with { Kind = StoryKind.Moved, Former = move.Former, Session = move.Session, Actor = rows.Booking.Name };
        }

        var isCancel = rows.Booking.Status == BookingStatus.Cancelled && delivery?.Event == CalendlyEvent.InviteeCanceled
            && delivery == rows.Deliveries.Where(d => d.Event == CalendlyEvent.InviteeCanceled).MaxBy(d => d.ReceivedAt);
        return !isCancel ? entry : entry with
        {
            Kind = StoryKind.Cancelled,
            Quote = rows.Booking.CancelReason,
            Actor = rows.Booking.IsCancelledByHost ? T("The host, in Calendly") : rows.Booking.Name,
        };
    }
}
