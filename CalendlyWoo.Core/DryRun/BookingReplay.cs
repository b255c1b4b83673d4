using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Steps;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.DryRun;

/// <summary>
/// Plays a booking through the very steps that send mails, up to the finished message, and throws the run away: nothing is committed, and of the shop
/// only is read. What the order itself says of this very booking is left out, or each booking of the past would be found mailed already.
/// </summary>
internal sealed class BookingReplay(
    IDbContextFactory<AppDb> factory, ServiceCatalog catalog, OrderMatching matching, ComposeStep compose, IOptionsMonitor<MatchingOptions> options, TimeProvider time)
{
    public async Task<Replayed> PlayAsync(Guid bookingId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == bookingId && b.ErasedAt == null && !b.IsTest, cancellationToken) is not { } booking)
        {
            return Replayed.Nothing(T("The booking is not kept any more, or its customer was erased."));
        }

        var services = await catalog.GetAsync(cancellationToken);
        if (services.FirstOrDefault(offered => offered.Service.BooksEventType(booking.EventTypeUri, booking.EventName)) is not { } offered)
        {
            return Replayed.Nothing(T("Its event type belongs to no service today: nothing would be sent."));
        }

        var kind = booking.Status == BookingStatus.Cancelled ? NotificationKind.Cancelled : NotificationKind.Booked;
        var sent = await SentAsync(db, bookingId, kind, cancellationToken);
        if (kind == NotificationKind.Cancelled && sent is null)
        {
            return Replayed.Nothing(T("It was cancelled, and the customer had heard nothing of it: nothing would be sent."));
        }

        var former = booking.OrderNumber;
        var run = new NotificationRun(Notification(booking, kind), booking, offered, [.. services.Select(one => one.Service)]);
        return await FindAsync(run, cancellationToken) is { } end ? end : await WriteAsync(run, sent, former, cancellationToken);
    }

    /// <summary>Finds the order as the matching does; a replay that ends here, or null.</summary>
    private async Task<Replayed?> FindAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        if (!(await matching.FindAsync(run, cancellationToken)).TryGet(out var found, out var failure))
        {
            return MatchCases.IsGone(failure) ? Replayed.Case(T("The chosen order is gone from the shop"), failure.Message) : new Replayed(null) { Failure = failure };
        }

        var result = ReplayMarks.WithoutOwn(found, MatchRules.For(run.Services, options.CurrentValue.MaxOrderAge));
        if (result.Chosen is not { } chosen)
        {
            // A cancelled session is told of whatever has become of its order.
            return run.Notification.Kind == NotificationKind.Cancelled ? null
                : result.Verdict == MatchVerdict.WaitsForPayment ? Replayed.Nothing(MatchCases.WaitingFor(result))
                : Replayed.Case(MatchCases.Of(result).Title, MatchCases.WaitingFor(result));
        }

        run.Order = chosen.Order;
        run.Notification.OrderId = chosen.Order.Id;
        (run.Notification.LineItemId, run.Notification.Unit) = (chosen.Unit?.LineItemId, chosen.Unit?.Unit);
        run.Booking.OrderId = chosen.Order.Id;
        run.Booking.OrderNumber = chosen.Order.Number;
        return null;
    }

    private async Task<Replayed> WriteAsync(NotificationRun run, OutgoingMail? sent, string? former, CancellationToken cancellationToken)
    {
        var written = await compose.TakeAsync(run, cancellationToken);
        if (written is StepResult.Failed failed)
        {
            return Replayed.Case(T("The mail could not be written"), failed.Failure.Message);
        }

        if (run.Mail is not { } mail)
        {
            return written is StepResult.Stop { Case: { } draft } ? Replayed.Case(draft.Title, draft.Reasons is [var first, ..] ? first : "") : Replayed.Nothing((written as StepResult.Stop)?.Text ?? "");
        }

        var version = run.Offered.Templates.Values.Concat(run.Offered.Trials.Values.Select(trial => trial.Version)).FirstOrDefault(one => one.Id == mail.TemplateVersionId);
        var decision = run is { Order: { } order, Notification.Kind: NotificationKind.Booked }
            ? OrderStatusPlan.Decide(
                ReplayMarks.WithOwn(order, run, time.GetUtcNow()), run.Offered.Service, run.Services, MatchRules.For(run.Services, options.CurrentValue.MaxOrderAge).PaidStatuses)
            : null;
        var finding = MailComparison.Of(mail, sent) with
        {
            Order = run.Order?.Number,
            FormerOrder = former,
            Status = decision?.Status,
            StatusReason = decision is { Status: null } ? decision.Reason : null,
            Reason = written is StepResult.Stop stop ? stop.Text : "",
        };
        return new Replayed(MailComparison.Judge(finding, sent)) { Mail = mail, Version = version, Sent = sent };
    }

    private static Task<OutgoingMail?> SentAsync(AppDb db, Guid bookingId, NotificationKind kind, CancellationToken cancellationToken) => (
        from notification in db.Notifications.AsNoTracking()
        join mail in db.OutgoingMails.AsNoTracking() on notification.Id equals mail.NotificationId
        where notification.BookingId == bookingId && notification.Kind == kind && mail.TakenAt != null
        orderby mail.TakenAt descending
        select mail).FirstOrDefaultAsync(cancellationToken);

    /// <summary>As the intake would owe it; leased to nobody that the store knows.</summary>
    private Notification Notification(Booking booking, NotificationKind kind) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()),
        BookingId = booking.Id,
        Kind = kind,
        Revision = 0,
        CreatedAt = time.GetUtcNow(),
        DueAt = time.GetUtcNow(),
        Deadline = booking.StartsAt,
        LeaseId = Guid.NewGuid(),
    };
}
