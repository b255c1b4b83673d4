using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Steps;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Privacy;

/// <summary>
/// Erases one customer (GDPR, Art. 17). First a commit that nothing can be mailed after: the keyed hash, the bookings' mark and stamp, the waiting mails superseded.
/// Then it waits for a mail that is being handed over just now. Then everything goes in one commit. Whatever it breaks off at, the same act once more finishes it.
/// </summary>
public sealed class CustomerErasure(IDbContextFactory<AppDb> factory, GroupCommit commits, ErasedPeople erased, StoreCleanup cleanup, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a mail that is being handed over may take to end by itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Erases the person with this address, and says what remains elsewhere.</summary>
    /// <param name="address">The person's.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the looking; once erasing has begun it goes on.</param>
    public async Task<ErasureReport> EraseAsync(string address, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var known = await HashesAsync(address, cancellationToken);
        var begun = time.GetUtcNow();
        var bookings = await commits.RunAloneAsync((db, token) => BeginAsync(db, address, known, actor, token), CancellationToken.None);
        await WaitAsync(bookings);
        await using var look = await factory.CreateDbContextAsync(CancellationToken.None);
        var stray = await CustomerTrailReader.StrayDeliveriesAsync(look, address, DateTimeOffset.UnixEpoch, CancellationToken.None);
        var report = await commits.RunAloneAsync((db, token) => FinishAsync(db, address, bookings, stray, begun, actor, token), CancellationToken.None);
        return report with { IsFileClean = await cleanup.ForgetDeletedAsync(CancellationToken.None) };
    }

    private async Task<IReadOnlyList<string>> HashesAsync(string address, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var trail = await CustomerTrailReader.ReadAsync(db, address, [], cancellationToken);
        var hashes = new List<string>();
        // An address that only the mails or a remembered pair know may be somebody else's, who books with it, too.
        foreach (var each in trail.Bookings.Select(booking => booking.Email).Append(address).Where(PersonAddress.IsOne).DistinctBy(PersonAddress.KeyOf))
        {
            hashes.Add(await erased.HashAsync(each, cancellationToken));
        }

        return hashes;
    }

    private async Task<IReadOnlyList<Guid>> BeginAsync(AppDb db, string address, IReadOnlyList<string> hashes, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.ErasedPeople.Where(person => hashes.Contains(person.Hash)).ExecuteDeleteAsync(cancellationToken);
        db.AddRange(hashes.Select(hash => new ErasedPerson { Hash = hash, ErasedAt = now, ErasedBy = actor }));
        var trail = await CustomerTrailReader.ReadAsync(db, address, [], cancellationToken);
        foreach (var booking in trail.Bookings)
        {
            (booking.ErasedAt, booking.Stamp) = (now, Guid.CreateVersion7(now));
        }

        foreach (var notification in trail.Notifications.Where(n => !IsBeingHandedOver(n, now)))
        {
            ErasedRows.EndMail(notification, now);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return [.. trail.Bookings.Select(booking => booking.Id)];
    }

    /// <summary>A lease whose mail is on its way, or has left and is being written down: its end is waited for.</summary>
    private static bool IsBeingHandedOver(Notification notification, DateTimeOffset now) =>
        notification.LeaseUntil > now && (notification.Steps.Mail.IsDone || notification.Steps.Mail.Outcome == StepOutcome.InFlight);

    private async Task WaitAsync(IReadOnlyList<Guid> bookings)
    {
        var begun = time.GetTimestamp();
        await using var db = await factory.CreateDbContextAsync(CancellationToken.None);
        while (time.GetElapsedTime(begun) < Patience)
        {
            var now = time.GetUtcNow();
            if (!await db.Notifications.AnyAsync(n => bookings.Contains(n.BookingId) && n.LeaseId != null && n.LeaseUntil > now, CancellationToken.None))
            {
                return;
            }

            await Task.Delay(Pause, time);
        }
    }

    private async Task<ErasureReport> FinishAsync(
        AppDb db, string address, IReadOnlyList<Guid> bookings, IReadOnlyList<Guid> stray, DateTimeOffset begun, string actor, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var trail = await CustomerTrailReader.ReadAsync(db, address, bookings, cancellationToken);
        var late = await CustomerTrailReader.StrayDeliveriesAsync(db, address, begun, cancellationToken);
        trail = trail with { Deliveries = [.. trail.Deliveries.Concat(stray).Concat(late).Distinct()] };
        var traces = PersonTraces.Of(trail.AddressesWith(address), trail.Bookings);
        var report = ErasureReport.Of(trail, now, actor);
        ErasedRows.Erase(db, trail, traces, now, actor);
        var lines = await new ErasedTexts(db, traces).EraseAsync(trail, cancellationToken);
        await ErasedContents.EraseAsync(db, trail, now, cancellationToken);
        db.Add(ActivityLog.Audit(
            T($"Erased a customer (bookings: {report.Here.Bookings}, mails: {report.Here.Mails}, deliveries: {report.Here.Deliveries})."), actor, now));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return report with { Here = report.Here with { LinesChanged = lines } };
    }
}
