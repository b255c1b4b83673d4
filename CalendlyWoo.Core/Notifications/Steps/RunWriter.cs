using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Writes what a run has gathered, in one commit that is refused where the run's lease or its view of the booking is out of date.</summary>
internal sealed class RunWriter(GroupCommit commits, ServiceCatalog catalog)
{
    /// <param name="run">What to write.</param>
    /// <param name="release">True gives the notification and the order back.</param>
    /// <param name="cancellationToken">Ends the waiting for room, not the commit.</param>
    public async Task<CommitResult> CommitAsync(NotificationRun run, bool release, CancellationToken cancellationToken)
    {
        var stamp = run.BookingChanged ? Guid.CreateVersion7() : run.BookingStamp;
        run.Booking.Stamp = stamp;
        run.Notification.Stamp = Guid.CreateVersion7();
        if (release)
        {
            run.Notification.LeaseId = null;
            run.Notification.LeaseUntil = null;
        }

        var result = await commits.CommitAsync(db => Write(db, run, release), cancellationToken);
        if (run.Trial is not null)
        {
            // Counted, or not as it was seen: either way the next mail must see it anew.
            catalog.Invalidate();
        }

        if (result == CommitResult.Committed)
        {
            Forget(run, stamp, release);
        }

        return result;
    }

    private static void Write(AppDb db, NotificationRun run, bool release)
    {
        var row = db.Update(run.Notification);
        row.Property(n => n.LeaseId).OriginalValue = run.LeaseId;
        row.Property(n => n.Stamp).OriginalValue = run.NotificationStamp;
        // While the run goes on, its lease is renewed by others: the end as it was claimed would cut a long run's lease off.
        row.Property(n => n.LeaseUntil).IsModified = release;
        if (run.BookingChanged)
        {
            var booking = db.Attach(run.Booking);
            booking.Property(b => b.OrderId).IsModified = true;
            booking.Property(b => b.OrderNumber).IsModified = true;
            booking.Property(b => b.Stamp).OriginalValue = run.BookingStamp;
            booking.Property(b => b.Stamp).IsModified = true;
        }

        WriteMail(db, run);
        run.Trial?.Write(db);
        WriteLease(db, run, release);
        if (run.NewClaim is { } claim)
        {
            db.Add(claim);
        }

        if (run.Sheet is { } sheet)
        {
            db.Entry(sheet).State = run.SheetReplaces ? EntityState.Modified : EntityState.Added;
        }

        db.AddRange(run.Activities);
        db.AddRange(run.Cases);
        run.RetoldCases.ForEach(told => WriteRetold(db, told));
    }

    /// <summary>What people did with it meanwhile stays.</summary>
    private static void WriteRetold(AppDb db, Case told)
    {
        var entry = db.Attach(told);
        entry.Property(c => c.Kind).IsModified = true;
        entry.Property(c => c.Title).IsModified = true;
        entry.Property(c => c.Reasons).IsModified = true;
        entry.Property(c => c.NextStep).IsModified = true;
        entry.Property(c => c.Candidates).IsModified = true;
    }

    private static void WriteMail(AppDb db, NotificationRun run)
    {
        if (run.Mail is not { } mail)
        {
            return;
        }

        if (run.MailIsNew)
        {
            db.Entry(mail).State = run.MailReplaces ? EntityState.Modified : EntityState.Added;
            return;
        }

        var entry = db.Attach(mail);
        entry.Property(m => m.TakenAt).IsModified = true;
        entry.Property(m => m.ServerReply).IsModified = true;
        entry.Property(m => m.CopyTo).IsModified = true;
        entry.Property(m => m.UncertainHandovers).IsModified = true;
    }

    private static void WriteLease(AppDb db, NotificationRun run, bool release)
    {
        if (run.NewLease is { } wanted && !release)
        {
            if (wanted.FormerHolder is { } former)
            {
                db.Update(wanted.Lease).Property(l => l.Holder).OriginalValue = former;
            }
            else
            {
                db.Add(wanted.Lease);
            }
        }
        else if (release && run.HeldLease is { } held)
        {
            held.Until = DateTimeOffset.UnixEpoch;
            db.Attach(held).Property(l => l.Until).IsModified = true;
        }
    }

    private static void Forget(NotificationRun run, Guid stamp, bool release)
    {
        run.BookingStamp = stamp;
        run.NotificationStamp = run.Notification.Stamp;
        run.BookingChanged = false;
        run.MailIsNew = false;
        run.MailReplaces = false;
        run.Trial = null;
        run.NewClaim = null;
        run.Sheet = null;
        run.HeldLease = release ? null : run.NewLease?.Lease ?? run.HeldLease;
        run.NewLease = null;
        run.Activities.Clear();
        run.Cases.Clear();
        run.RetoldCases.Clear();
    }
}
