using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>Whether a mail can be marked as not to be sent, and the act itself for a commit of the caller's own.</summary>
public sealed class DismissPlan
{
    private const int LongestReason = 500;
    private readonly ResendFacts? _facts;

    private DismissPlan(ResendFacts? facts, string? refusal) => (_facts, Refusal) = (facts, refusal);

    /// <summary>Why it cannot, or null where it can.</summary>
    public string? Refusal { get; }

    public bool IsPossible => Refusal is null;

    /// <summary>True where the mail itself has left, and only the order's marking is given up.</summary>
    public bool HasLeft => _facts?.Notification.Steps.Mail.IsDone ?? false;

    /// <summary>True where nobody knows whether the mail server took it.</summary>
    public bool MayHaveItAlready => _facts?.MayHaveLeft ?? false;

    /// <summary>The act as rows; where it is possible, once a plan.</summary>
    /// <param name="actor">The person's name.</param>
    /// <param name="reason">In her words; empty for none.</param>
    /// <param name="now">UTC.</param>
    public DismissChange By(string actor, string reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reason);
        if (_facts is not { } facts || !IsPossible)
        {
            throw new InvalidOperationException("What cannot be dismissed has no act.");
        }

        var notification = facts.Notification;
        var undo = new Dismissal(notification.Id, notification.State, facts.OpenCase?.Id);
        var why = reason.Trim();
        var change = NotificationChange.To(notification);
        (notification.State, notification.FinishedAt, notification.WaitsFor, notification.HeldDueAt) = (NotificationState.Dismissed, now, null, null);
        (notification.DismissedBy, notification.DismissReason) = (ResendAct.Clip(actor), why.Length <= LongestReason ? why : why[..LongestReason]);
        change.Log(why.Length == 0 ? T("Marked the mail as not to be sent.") : T($"Marked the mail as not to be sent: {why}"), actor, now)
            .Close(facts.OpenCase, actor, why.Length == 0 ? T("The mail is not to be sent.") : why, now);
        return new DismissChange(change, undo);
    }

    internal static DismissPlan Of(ResendFacts? facts) => new(facts, facts switch
    {
        null => T("This mail is not kept any more."),
        { IsWorkedOn: true } => T("It is being sent just now."),
        { Notification.State: NotificationState.Done } => T("Everything is done for this mail; there is nothing to leave out."),
        { Notification.State: NotificationState.Superseded } => T("It was overtaken, and nothing is sent for it."),
        { Notification: { State: NotificationState.Dismissed, DismissedBy: { } who } } => T($"{who} has marked it as not to be sent already."),
        _ => null,
    });

    internal Failure ToFailure() => ResendFailures.Of(Refusal ?? "");
}

/// <summary>That a mail is not to be sent, as rows, and what takes it back.</summary>
public sealed record DismissChange(NotificationChange Rows, Dismissal Undo);

/// <summary>What a dismissal ended, so that it can be taken back.</summary>
/// <param name="NotificationId">The mail.</param>
/// <param name="Former">Where it stood.</param>
/// <param name="CaseId">The case that it closed, or null.</param>
public sealed record Dismissal(Guid NotificationId, NotificationState Former, Guid? CaseId);
