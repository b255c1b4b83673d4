using CalendlyWoo.Core.Connections;

namespace CalendlyWoo.Core.Notifications;

/// <summary>One e-mail owed to a customer, with its steps. The row with its due time is the job. Times are UTC.</summary>
public sealed class Notification
{
    public required Guid Id { get; init; }

    public required Guid BookingId { get; init; }

    public required NotificationKind Kind { get; init; }

    /// <summary>Counts the mails of one kind of one booking from 0: another reschedule, or a resend by a person, is a new one.</summary>
    public required int Revision { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public NotificationState State { get; set; }

    /// <summary>When it is to be worked on next.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>After this moment the mail would be stale: it becomes a case instead.</summary>
    public required DateTimeOffset Deadline { get; set; }

    /// <summary>Who works on it; concurrency token, so that a holder whose lease ran out cannot write.</summary>
    public Guid? LeaseId { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>Concurrency token, new with every commit: what somebody decides on an older state of the row is refused.</summary>
    public Guid Stamp { get; set; }

    /// <summary>The connection whose pause it waits for, if any.</summary>
    public ConnectionName? WaitsFor { get; set; }

    /// <summary>While all mails are paused and this one waits for its release: when it was due. Released mails leave in this order.</summary>
    public DateTimeOffset? HeldDueAt { get; set; }

    public NotificationSteps Steps { get; set; } = NotificationSteps.Fresh;

    public long? OrderId { get; set; }

    public long? LineItemId { get; set; }

    public int? Unit { get; set; }

    /// <summary>Of a <see cref="NotificationKind.Rescheduled"/> mail: when the session was to begin as the customer knows it.</summary>
    public DateTimeOffset? FormerStartsAt { get; init; }

    /// <summary>Of a <see cref="NotificationKind.Rescheduled"/> mail: when the session was to end as the customer knows it.</summary>
    public DateTimeOffset? FormerEndsAt { get; init; }

    /// <summary>Who asked for this mail by name: a resend, one that was only watched, or one that goes on. Null where the product owed it by itself.</summary>
    public string? RequestedBy { get; set; }

    /// <summary>Of a resend: the notification that it repeats.</summary>
    public Guid? ResendOf { get; init; }

    /// <summary>Where it goes in place of the invitee's address, or null. Later mails of the booking go there as well, until the invitee's own address changes.</summary>
    public string? CorrectedAddress { get; set; }

    /// <summary>The template version that somebody chose for it in place of the active one, or null.</summary>
    public Guid? PinnedVersionId { get; set; }

    /// <summary>Who decided that it is not to be sent, or null.</summary>
    public string? DismissedBy { get; set; }

    /// <summary>Why, in that person's words.</summary>
    public string? DismissReason { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The latest failure in the owner's words, or null.</summary>
    public string? Problem { get; set; }
}

/// <summary>What a notification tells the customer.</summary>
public enum NotificationKind
{
    Booked,
    Rescheduled,
    Cancelled,
    OrderPaid,
    BookNow,
}

/// <summary>Where a notification stands.</summary>
public enum NotificationState
{
    /// <summary>Will be worked on when due.</summary>
    Pending,

    /// <summary>All steps are done.</summary>
    Done,

    /// <summary>Overtaken by a cancellation, a refund or a newer time: nothing was sent.</summary>
    Superseded,

    /// <summary>Stopped until the owner decides.</summary>
    NeedsOwner,

    /// <summary>From before the service's go-live: never mailed without a click.</summary>
    Watched,

    /// <summary>Somebody decided that it is not to be sent.</summary>
    Dismissed,
}
