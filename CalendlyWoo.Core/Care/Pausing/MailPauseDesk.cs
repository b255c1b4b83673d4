using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Care.Pausing;

/// <summary>
/// Pauses all mails to customers, and lets them leave again in the order in which they were due. They are written meanwhile, spend no attempt and make no
/// case; what would be stale by then is decided as ever (design, decision 7). Tests that somebody presses, and mails to who works here, leave all the same.
/// </summary>
public sealed class MailPauseDesk
{
    private readonly MailGate _gate;
    private readonly GroupCommit _commits;
    private readonly IDbContextFactory<AppDb> _factory;
    private readonly IJobEngine _engine;
    private readonly TimeProvider _time;

    internal MailPauseDesk(MailGate gate, GroupCommit commits, IDbContextFactory<AppDb> factory, IJobEngine engine, TimeProvider time) =>
        (_gate, _commits, _factory, _engine, _time) = (gate, commits, factory, engine, time);

    /// <summary>As it is now.</summary>
    public async Task<MailPauseState> CurrentAsync(CancellationToken cancellationToken)
    {
        await using var db = await _factory.CreateDbContextAsync(cancellationToken);
        return await ReadAsync(db, cancellationToken);
    }

    /// <summary>Pauses; where they are paused already it stays with who did it first. A mail that is being handed over just now still leaves.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Ends the wait, not the commit.</param>
    public async Task PauseAsync(string actor, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        await _commits.RunAloneAsync((db, token) => TryAsync(db, row => PauseAsync(db, row, actor, now), token), cancellationToken);
        await _gate.ReadAsync(cancellationToken);
    }

    /// <summary>Lets the waiting mails leave, in the order in which they were due.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Ends the wait, not the commit.</param>
    /// <returns>How many waited; 0 where somebody else was quicker.</returns>
    public async Task<int> ReleaseAsync(string actor, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var released = await _commits.RunAloneAsync((db, token) => TryAsync(db, row => ReleaseAsync(db, row, actor, now, token), token), cancellationToken);
        await _gate.ReadAsync(cancellationToken);
        _engine.Wake();
        return released;
    }

    /// <summary>Frees what a run held in the very moment of a release; for the recurring job.</summary>
    public async Task ReleaseLeftoversAsync(CancellationToken cancellationToken)
    {
        await using (var db = await _factory.CreateDbContextAsync(cancellationToken))
        {
            if (!await Held(db).AnyAsync(cancellationToken) || await _gate.ReadAsync(cancellationToken) is not null) return;
        }

        if (await _commits.RunAloneAsync((db, token) => FreeAsync(Held(db).Where(n => n.LeaseId == null), token), cancellationToken) > 0) _engine.Wake();
    }

    /// <summary>The state from an open context.</summary>
    internal static async Task<MailPauseState> ReadAsync(AppDb db, CancellationToken cancellationToken)
    {
        var row = await db.MailPauses.AsNoTracking().SingleOrDefaultAsync(pause => pause.Id == MailPause.OnlyId, cancellationToken);
        if (row?.Since is not { } since) return MailPauseState.Leaving;
        var waiting = await Held(db).CountAsync(n => !db.TestBookings.Any(test => test.BookingId == n.BookingId), cancellationToken);
        return new MailPauseState(since, row.By, waiting);
    }

    private static IQueryable<Notification> Held(AppDb db) => db.Notifications.Where(n => n.State == NotificationState.Pending && n.HeldDueAt != null);

    private static Task<int> PauseAsync(AppDb db, MailPause row, string actor, DateTimeOffset now)
    {
        if (row.Since is not null) return Task.FromResult(0);
        (row.Since, row.By, row.Stamp) = (now, Clip(actor), Guid.CreateVersion7(now));
        db.Add(ActivityLog.Audit(T("Paused all mails. They are written, and wait."), actor, now));
        return Task.FromResult(0);
    }

    private static async Task<int> ReleaseAsync(AppDb db, MailPause row, string actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (row.Since is null) return 0;
        (row.Since, row.By, row.Stamp) = (null, null, Guid.CreateVersion7(now));
        var released = await FreeAsync(Held(db), cancellationToken);
        db.Add(ActivityLog.Audit(T($"Let mails leave again. {released} waited."), actor, now));
        return released;
    }

    private static Task<int> FreeAsync(IQueryable<Notification> held, CancellationToken cancellationToken) => held.ExecuteUpdateAsync(
        set => set.SetProperty(n => n.DueAt, n => n.HeldDueAt!.Value).SetProperty(n => n.HeldDueAt, (DateTimeOffset?)null), cancellationToken);

    /// <summary>All of it or nothing; nothing where another copy was quicker.</summary>
    private static async Task<int> TryAsync(AppDb db, Func<MailPause, Task<int>> change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        try
        {
            var row = await db.MailPauses.SingleOrDefaultAsync(pause => pause.Id == MailPause.OnlyId, cancellationToken) ?? db.Add(new MailPause()).Entity;
            var result = await change(row);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        catch (DbUpdateException exception) when (StoreErrors.IsConflict(exception))
        {
            return 0;
        }
    }

    private static string Clip(string actor) => actor.Length <= 100 ? actor : actor[..100];
}
