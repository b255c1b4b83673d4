using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>What a person does with one mail besides sending it: a step run again, not to be sent, and after all.</summary>
public sealed class NotificationDesk(ResendReader reader, IDbContextFactory<AppDb> factory, GroupCommit commits, IJobEngine engine, TimeProvider time)
{
    /// <summary>
    /// Opens a step and what follows it again, and lets the mail go on. A mail that has left is never handed over again by it: only what is done to its order.
    /// </summary>
    public async Task<Outcome<Guid>> RunFromHereAsync(Guid notificationId, NotificationStep step, string actor, CancellationToken cancellationToken)
    {
        if (await reader.ReadAsync(notificationId, null, cancellationToken) is not { } facts)
        {
            return ResendFailures.Of(T("This mail is not kept any more."));
        }

        if (FromHere.Refusal(facts, step) is { } why)
        {
            return ResendFailures.Of(why);
        }

        var (notification, now) = (facts.Notification, time.GetUtcNow());
        var steps = FromHere.Reopen(facts, step);
        var change = NotificationChange.To(notification);
        ResendAct.Resume(notification, steps, now);
        change.Log(T($"Ran the mail's steps again from: {StepWords.Of(step)}."), actor, now)
            .Close(facts.OpenCase, actor, T("The steps were run again."), now);
        return await CommitAsync(change, cancellationToken);
    }

    /// <summary>Whether the mail can be marked as not to be sent; its act goes into a commit of the caller's own.</summary>
    public async Task<DismissPlan> PlanDismissAsync(Guid notificationId, CancellationToken cancellationToken) =>
        DismissPlan.Of(await reader.ReadAsync(notificationId, null, cancellationToken));

    /// <summary>Marks a mail as not to be sent, and closes its case.</summary>
    /// <returns>What takes it back.</returns>
    public async Task<Outcome<Dismissal>> DismissAsync(Guid notificationId, string reason, string actor, CancellationToken cancellationToken)
    {
        var plan = await PlanDismissAsync(notificationId, cancellationToken);
        if (!plan.IsPossible)
        {
            return plan.ToFailure();
        }

        var (change, undo) = plan.By(actor, reason, time.GetUtcNow());
        return (await CommitAsync(change, cancellationToken)).Failure is { } failure ? failure : undo;
    }

    /// <summary>Takes a dismissal back: the mail stands where it stood, and its case is open again.</summary>
    public async Task<Outcome<Guid>> UndoAsync(Dismissal dismissal, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dismissal);
        var facts = await reader.ReadAsync(dismissal.NotificationId, null, cancellationToken);
        if (facts is not { Notification.State: NotificationState.Dismissed })
        {
            return ResendFailures.Changed();
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var closed = dismissal.CaseId is { } id && facts.OpenCase is null
            ? await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.OpenKey == null, cancellationToken)
            : null;
        var (notification, now) = (facts.Notification, time.GetUtcNow());
        var change = NotificationChange.To(notification);
        (notification.State, notification.DueAt, notification.FinishedAt) = (dismissal.Former, now, null);
        (notification.DismissedBy, notification.DismissReason) = (null, null);
        return await CommitAsync(change.Log(T("Took back that the mail is not to be sent."), actor, now).Reopen(closed), cancellationToken);
    }

    private async Task<Outcome<Guid>> CommitAsync(NotificationChange change, CancellationToken cancellationToken)
    {
        switch (await commits.CommitAsync(change.Write, cancellationToken))
        {
            case CommitResult.Committed:
                engine.Wake();
                return change.NotificationId;
            case CommitResult.Conflict:
                return ResendFailures.Changed();
            default:
                return ResendFailures.NotWritten();
        }
    }
}
