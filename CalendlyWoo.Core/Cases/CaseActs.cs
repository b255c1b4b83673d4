using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Cases;

/// <summary>
/// What people do with cases, each by name and in one commit with its line of the audit trail. Where two act at once the first one counts, and the other is told.
/// </summary>
public sealed class CaseActs(GroupCommit commits, IJobEngine engine, TimeProvider time)
{
    private const int LongestReason = 500;

    /// <summary>Puts it off; it comes back by itself. Null takes it back into the queue now.</summary>
    /// <param name="id">The case.</param>
    /// <param name="until">UTC; at most <see cref="SnoozePlan.Longest"/> from now.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<ActResult> SnoozeAsync(Guid id, DateTimeOffset? until, string actor, CancellationToken cancellationToken) => ActAsync(
        id,
        async (db, found, now, token) =>
        {
            if (until is { } wanted && (wanted <= now || wanted > now + SnoozePlan.Longest))
            {
                return ActResult.Refused(T("Choose a time within the next month."));
            }

            await db.Cases.Where(c => c.Id == id).ExecuteUpdateAsync(set => set.SetProperty(c => c.SnoozedUntil, until), token);
            db.Add(Line(found, until is null ? T($"Took up again: {found.Title}.") : T($"Put off: {found.Title}."), actor, now));
            return ActResult.Done(until is null ? T("It is back in the queue.") : T("It comes back by itself."));
        },
        cancellationToken);

    /// <summary>Closes it without doing anything; a mail that waits is not sent.</summary>
    /// <param name="id">The case.</param>
    /// <param name="reason">Why, in the person's words.</param>
    /// <param name="actor">Who.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public Task<ActResult> DismissAsync(Guid id, string reason, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var said = reason.Trim() is { Length: > LongestReason } longer ? longer[..LongestReason] : reason.Trim();
        return ActAsync(
            id,
            async (db, found, now, token) =>
            {
                if (said.Length == 0 || !found.Kind.CanBeDismissed())
                {
                    return ActResult.Refused(said.Length == 0 ? T("Say why, so that others know.") : T("This goes on until it is put right; put it off instead."));
                }

                var mail = await MailOfAsync(db, found, token);
                if (mail is not null && !mail.Rest(actor, said, now))
                {
                    return ActResult.Refused(T("Its mail is being handed over just now. Look again in a minute."));
                }

                db.Add(Line(found, T($"Dismissed: {found.Title}. {said}"), actor, now));
                return await found.CloseAsync(db, actor, said, now, token)
                    ? ActResult.Done(mail is { State: NotificationState.Dismissed } ? T("Dismissed. Its mail is not sent.") : T("Dismissed."))
                    : FirstBy(null);
            },
            cancellationToken);
    }

    /// <summary>Takes a dismissal back.</summary>
    public async Task<ActResult> ReopenAsync(Guid id, string actor, CancellationToken cancellationToken)
    {
        var result = await RunAsync(
            async (db, now, token) =>
            {
                var found = await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, token);
                if (found is null or { OpenKey: not null } or { ClosedBy: null } || await db.Cases.AnyAsync(c => c.OpenKey == found.Key, token))
                {
                    return ActResult.Refused(T("There is nothing to take back any more."));
                }

                await db.Cases.Where(c => c.Id == id && c.OpenKey == null).ExecuteUpdateAsync(
                    set => set.SetProperty(c => c.OpenKey, found.Key).SetProperty(c => c.ClosedAt, (DateTimeOffset?)null)
                        .SetProperty(c => c.ClosedBy, (string?)null).SetProperty(c => c.CloseReason, (string?)null),
                    token);
                (await MailOfAsync(db, found, token))?.Revive(now);
                db.Add(Line(found, T($"Took the dismissal back: {found.Title}."), actor, now));
                return ActResult.Done(T("It is back in the queue."));
            },
            cancellationToken);
        engine.Wake();
        return result;
    }

    /// <summary>Has it tried once more, now; the case closes by itself where it works.</summary>
    public async Task<ActResult> TryAgainAsync(Guid id, string actor, CancellationToken cancellationToken)
    {
        var result = await ActAsync(
            id,
            async (db, found, now, token) =>
            {
                var mail = await MailOfAsync(db, found, token);
                if (!found.Kind.CanBeTriedAgain() || mail is null || !mail.Restart(now))
                {
                    return ActResult.Refused(T("There is nothing to try again now."));
                }

                db.Add(Line(found, T($"Had it tried again: {found.Title}."), actor, now));
                return ActResult.Done(T("It is being tried again. Where it works, this goes away by itself."));
            },
            cancellationToken);
        engine.Wake();
        return result;
    }

    internal static Task<Notification?> MailOfAsync(AppDb db, Case found, CancellationToken cancellationToken) =>
        found.NotificationId is { } id ? db.Notifications.SingleOrDefaultAsync(n => n.Id == id, cancellationToken) : Task.FromResult<Notification?>(null);

    internal static Activity Line(Case found, string text, string actor, DateTimeOffset at, long? orderId = null) =>
        ActivityLog.Audit(text, actor, at, found.BookingId, found.NotificationId, orderId);

    /// <summary>Does something with an open case; who comes second is told.</summary>
    internal Task<ActResult> ActAsync(Guid id, Func<AppDb, Case, DateTimeOffset, CancellationToken, Task<ActResult>> act, CancellationToken cancellationToken) =>
        RunAsync(
            async (db, now, token) => await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, token) switch
            {
                null => ActResult.Refused(T("This is not kept any more.")),
                { OpenKey: null } closed => FirstBy(closed.ClosedBy),
                var open => await act(db, open, now, token),
            },
            cancellationToken);

    internal static ActResult FirstBy(string? name) =>
        ActResult.Refused(name is null ? T("This has been settled meanwhile.") : T($"{name} has settled this already."));

    private Task<ActResult> RunAsync(Func<AppDb, DateTimeOffset, CancellationToken, Task<ActResult>> act, CancellationToken cancellationToken) => commits.RunAloneAsync(
        async (db, token) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(token);
            var result = await act(db, time.GetUtcNow(), token);
            if (!result.IsDone)
            {
                return result;
            }

            try
            {
                await db.SaveChangesAsync(token);
                await transaction.CommitAsync(token);
                return result;
            }
            catch (DbUpdateException exception) when (StoreErrors.IsConflict(exception))
            {
                // Another copy of the product wrote the booking or its mail in between.
                return FirstBy(null);
            }
        },
        cancellationToken);
}
