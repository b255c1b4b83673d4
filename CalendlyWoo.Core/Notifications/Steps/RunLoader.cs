using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Reads what a run needs, and gives back what it cannot go on with.</summary>
internal sealed class RunLoader(IDbContextFactory<AppDb> factory, GroupCommit commits, ServiceCatalog catalog, TimeProvider time)
{
    /// <summary>The run.</summary>
    public async Task<NotificationRun> LoadAsync(ClaimedNotification claimed, CancellationToken cancellationToken)
    {
        var (notification, booking) = claimed;
        var services = await catalog.GetAsync(cancellationToken);
        var service = services.FirstOrDefault(offered => offered.Service.Id == booking.ServiceId);
        notification.WaitsFor = null;
        notification.Deadline = booking.StartsAt;
        var run = new NotificationRun(notification, booking, service ?? OfferedService.Gone(booking.ServiceId), [.. services.Select(offered => offered.Service)])
        {
            IsServiceGone = service is null,
        };
        // Once anything was tried there may be a row: also of one that was only watched, or whose steps are run again.
        if (notification.Steps is { Match.At: not null } or { Compose.IsDone: true } or { Mail.At: not null })
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            run.Mail = await db.OutgoingMails.AsNoTracking().SingleOrDefaultAsync(mail => mail.NotificationId == notification.Id, cancellationToken);
            PrepareResumption(run);
        }

        return run;
    }

    /// <summary>Notification and booking as they are now, or null where the lease is lost.</summary>
    public async Task<ClaimedNotification?> ReloadAsync(Guid id, Guid leaseId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await (
            from notification in db.Notifications.AsNoTracking()
            join booking in db.Bookings.AsNoTracking() on notification.BookingId equals booking.Id
            where notification.Id == id && notification.LeaseId == leaseId
            select new ClaimedNotification(notification, booking)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Ends the lease without any other change; where the row has moved on, nothing happens.</summary>
    public Task GiveBackAsync(Guid id, Guid leaseId, DateTimeOffset dueAt) => commits.RunAloneAsync(
        (db, token) => db.Notifications.Where(n => n.Id == id && n.LeaseId == leaseId).ExecuteUpdateAsync(
            set => set.SetProperty(n => n.LeaseId, (Guid?)null).SetProperty(n => n.LeaseUntil, (DateTimeOffset?)null).SetProperty(n => n.DueAt, dueAt), token),
        CancellationToken.None);

    private void PrepareResumption(NotificationRun run)
    {
        var steps = run.Notification.Steps;
        if (run.Mail is { TakenAt: null } mail)
        {
            if (steps.Mail.Outcome == StepOutcome.InFlight)
            {
                mail.UncertainHandovers++;
                run.Log(NotificationStep.Mail, ActivityLevel.Warning,
                    T("The product stopped while this mail may have been on its way; it is handed over again under the same Message-ID."), time.GetUtcNow());
            }

            // What is written again, for a new time or another order, takes the older one's place.
            if (mail.BookingRevision != run.Booking.Revision || !steps.Compose.IsDone)
            {
                run.Record(NotificationStep.Compose, StepRecord.Open);
            }

            run.MailReplaces = !run.Notification.Steps.Compose.IsDone;
        }
    }
}
