using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Cases;

/// <summary>
/// What an act changes. Whoever works on a notification meanwhile loses its lease with it, so that what was decided on the older state is not written; only a
/// mail that is on its way to the server is left alone.
/// </summary>
internal static class CaseChanges
{
    private const int LongestName = 100;

    /// <summary>Closes a case by hand.</summary>
    /// <returns>False where somebody was first.</returns>
    public static async Task<bool> CloseAsync(this Case found, AppDb db, string actor, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (id, name) = (found.Id, Short(actor));
        return await db.Cases.Where(c => c.Id == id && c.OpenKey != null).ExecuteUpdateAsync(
            set => set.SetProperty(c => c.OpenKey, (string?)null).SetProperty(c => c.ClosedAt, now).SetProperty(c => c.ClosedBy, name)
                .SetProperty(c => c.CloseReason, reason),
            cancellationToken) == 1;
    }

    /// <summary>Nothing more happens to it: a mail that has left is done, another one is not sent.</summary>
    /// <returns>False while the mail is being handed over.</returns>
    public static bool Rest(this Notification mail, string actor, string reason, DateTimeOffset now)
    {
        if (mail.Steps.Mail.Outcome == StepOutcome.InFlight)
        {
            return false;
        }

        if (mail.State is NotificationState.Pending or NotificationState.NeedsOwner)
        {
            (mail.State, mail.FinishedAt) = (mail.Steps.Mail.IsDone ? NotificationState.Done : NotificationState.Dismissed, now);
            if (!mail.Steps.Mail.IsDone)
            {
                (mail.DismissedBy, mail.DismissReason) = (Short(actor), reason);
            }

            mail.EndLease();
        }

        return true;
    }

    /// <summary>It goes on where it stopped, with all attempts anew.</summary>
    /// <returns>False where it is at an end, or being handed over.</returns>
    public static bool Restart(this Notification mail, DateTimeOffset now)
    {
        if (mail.State is not (NotificationState.Pending or NotificationState.NeedsOwner) || mail.Steps.Mail.Outcome == StepOutcome.InFlight)
        {
            return false;
        }

        if (mail.Steps.Next is { } step)
        {
            mail.Steps = mail.Steps.With(step, mail.Steps[step] with { Attempts = 0 });
        }

        (mail.State, mail.DueAt, mail.WaitsFor, mail.FinishedAt) = (NotificationState.Pending, now, null, null);
        mail.EndLease();
        return true;
    }

    /// <summary>Undoes <see cref="Rest"/>: what waited for an order waits again, all else needs the owner again.</summary>
    public static void Revive(this Notification mail, DateTimeOffset now)
    {
        if (mail.State == NotificationState.Dismissed)
        {
            mail.State = mail.Steps.Match.IsDone ? NotificationState.NeedsOwner : NotificationState.Pending;
            (mail.DueAt, mail.FinishedAt, mail.DismissedBy, mail.DismissReason) = (now, null, null, null);
            mail.EndLease();
        }
    }

    /// <summary>Begins anew with the matching.</summary>
    /// <returns>False where the mail has left, or is being handed over.</returns>
    public static bool MatchAnew(this Notification mail, DateTimeOffset now)
    {
        if (mail.Kind != NotificationKind.Booked || mail.Steps.Mail.IsDone || mail.Steps.Mail.Outcome == StepOutcome.InFlight
            || mail.State is not (NotificationState.Pending or NotificationState.NeedsOwner or NotificationState.Superseded))
        {
            return false;
        }

        mail.Steps = mail.Steps.With(NotificationStep.Match, StepRecord.Open).With(NotificationStep.Compose, StepRecord.Open);
        (mail.OrderId, mail.LineItemId, mail.Unit, mail.Problem) = (null, null, null, null);
        (mail.State, mail.DueAt, mail.WaitsFor, mail.FinishedAt) = (NotificationState.Pending, now, null, null);
        mail.EndLease();
        return true;
    }

    /// <summary>A person's name as it is kept with what she did.</summary>
    public static string Short(string actor) => actor.Length <= LongestName ? actor : actor[..LongestName];

    /// <summary>Whoever decides on an older state of the mail, or still works on it, is refused.</summary>
    private static void EndLease(this Notification mail) => (mail.LeaseId, mail.LeaseUntil, mail.Stamp) = (null, null, Guid.CreateVersion7());
}
