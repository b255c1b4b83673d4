using System.Text.Json.Nodes;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Orders.Index;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Privacy;

/// <summary>What is handed out of one customer. Times are UTC.</summary>
internal sealed record ExportDocument(
    string Address,
    DateTimeOffset ExportedAt,
    IReadOnlyList<ExportedBooking> Bookings,
    IReadOnlyList<ExportedMail> Mails,
    IReadOnlyList<ExportedDelivery> Deliveries,
    IReadOnlyList<ExportedCase> Cases,
    IReadOnlyList<ExportedAlias> RememberedAddresses,
    IReadOnlyList<IndexedOrder> Orders,
    IReadOnlyList<DateTimeOffset> TestsMailedToThisAddress,
    IReadOnlyList<ExportedLine> Log)
{
    public static async Task<ExportDocument> ReadAsync(AppDb db, string address, CustomerTrail trail, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var bookings = trail.Bookings.Select(booking => booking.Id).ToList();
        var lines = await db.Activities.Where(line => line.BookingId != null && bookings.Contains(line.BookingId.Value)).OrderBy(line => line.At)
            .Select(line => new ExportedLine(line.At, line.Text)).ToListAsync(cancellationToken);
        var deliveries = await db.Deliveries.Where(d => trail.Deliveries.Contains(d.Id)).OrderBy(d => d.ReceivedAt)
            .Select(d => new { d.ReceivedAt, d.Event, d.Body }).ToListAsync(cancellationToken);
        return new ExportDocument(
            address.Trim(),
            now,
            [.. trail.Bookings.Select(ExportedBooking.Of)],
            [.. trail.Notifications.Select(n => ExportedMail.Of(n, trail.Mails.FirstOrDefault(mail => mail.NotificationId == n.Id)))],
            deliveries.ConvertAll(d => new ExportedDelivery(d.ReceivedAt, d.Event, DeliveryBody.ToMaskedJson(d.Body) ?? DeliveryBody.ToMaskedText(d.Body))),
            [.. trail.Cases.Select(one => new ExportedCase(one.OpenedAt, one.ClosedAt, one.Title, one.Reasons))],
            [.. trail.Aliases.Select(alias => new ExportedAlias(alias.BookingEmailKey, alias.OrderEmail, alias.RememberedAt))],
            trail.Orders,
            [.. trail.Tests.Select(test => test.StartedAt)],
            lines);
    }
}

/// <summary>A booking as it is stored, without the links that let their holder act.</summary>
internal sealed record ExportedBooking(
    Guid Id, string Name, string Email, string? Phone, string? TimeZone, string Session, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Location,
    BookingStatus Status, string? CancelReason, DateTimeOffset BookedAt, string? OrderNumber, IReadOnlyList<Answer> Answers)
{
    public static ExportedBooking Of(Booking booking) => new(
        booking.Id, booking.Name, booking.Email, booking.Phone, booking.TimeZone, booking.EventName, booking.StartsAt, booking.EndsAt, booking.Location, booking.Status,
        booking.CancelReason, booking.BookedAt, booking.OrderNumber, booking.Answers);
}

/// <summary>A mail that was owed, and whether and where it left.</summary>
internal sealed record ExportedMail(NotificationKind Kind, NotificationState State, DateTimeOffset CreatedAt, string? To, string? Subject, DateTimeOffset? LeftAt)
{
    public static ExportedMail Of(Notification notification, MailLine? mail) =>
        new(notification.Kind, notification.State, notification.CreatedAt, mail?.To ?? notification.CorrectedAddress, mail?.Subject, mail?.TakenAt);
}

internal sealed record ExportedDelivery(DateTimeOffset ReceivedAt, string? Event, JsonNode? Content);

internal sealed record ExportedCase(DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, string Title, IReadOnlyList<string> Reasons);

internal sealed record ExportedAlias(string BooksWith, string PaysWith, DateTimeOffset RememberedAt);

internal sealed record ExportedLine(DateTimeOffset At, string Text);
