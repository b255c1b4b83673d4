using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Reads what a run needs, and gives back what it cannot go on with.</summary>
internal sealed class RunLoader(IDbContextFactory<AppDb> factory, GroupCommit commits, ServiceCatalog catalog, TimeProvider time)
{
    /// <summary>The run, or null where the booking is gone.</summary>
    public async Task<NotificationRun?> LoadAsync(Notification notification, CancellationToken cancellationToken)
    {
        var services = await catalog.GetAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var booking = await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == notification.BookingId, cancellationToken);
        if (booking is null || services.FirstOrDefault(offered => offered.Service.Id == booking.ServiceId) is not { } service)
        {
            return null;
        }

        notification.WaitsFor = null;
        notification.Deadline = booking.StartsAt;
        var run = new NotificationRun(notification, booking, service, [.. services.Select(offered => offered.Service)]);
        if (notification.Steps.Compose.IsDone || notification.Steps.Mail.At is not null)
        {
            run.Mail = await db.OutgoingMails.AsNoTracking().SingleOrDefaultAsync(mail => mail.NotificationId == notification.Id, cancellationToken);
            PrepareResumption(run);
        }

        return run;
    }

    /// <summary>The notification as it is now, or null where the lease is lost.</summary>
    public async Task<Notification?> ReloadAsync(Guid id, Guid leaseId, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Notifications.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id && n.LeaseId == leaseId, cancellationToken);
    }

    /// <summary>Ends the lease without any other change; where the row has moved on, nothing happens.</summary>
    public Task GiveBackAsync(Notification notification, DateTimeOffset dueAt) => commits.RunAloneAsync(
        (db, token) => db.Notifications.Where(n => n.Id == notification.Id && n.LeaseId == notification.LeaseId).ExecuteUpdateAsync(
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
                    "The product stopped while this mail may have been on its way; it is handed over again under the same Message-ID.", time.GetUtcNow());
            }

            if (mail.BookingRevision != run.Booking.Revision)
            {
                run.Record(NotificationStep.Compose, StepRecord.Open);
                run.MailReplaces = true;
            }
        }
    }
}
