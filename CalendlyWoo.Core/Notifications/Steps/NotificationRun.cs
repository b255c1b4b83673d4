using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>One go at a notification: what is known, and what the next commit will write.</summary>
internal sealed class NotificationRun(Notification notification, Booking booking, OfferedService offered, IReadOnlyList<Service> services)
{
    public Notification Notification { get; } = notification;

    public Booking Booking { get; } = booking;

    public OfferedService Offered { get; } = offered;

    /// <summary>True where the booking's service does not exist any more, so that nobody knows what to send.</summary>
    public bool IsServiceGone { get; init; }

    /// <summary>All services: an order may hold units of several.</summary>
    public IReadOnlyList<Service> Services { get; } = services;

    public Guid LeaseId { get; } = notification.LeaseId ?? throw new ArgumentException("Only a leased notification can be worked on.", nameof(notification));

    /// <summary>As whom this go holds the order's lease.</summary>
    public Guid OrderHolder { get; } = OrderLease.HolderFor(notification.LeaseId.Value, notification.Id);

    /// <summary>The booking's stamp as read: a commit that decided on an older state is refused.</summary>
    public Guid BookingStamp { get; set; } = booking.Stamp;

    /// <summary>The notification's stamp as read, or as committed last.</summary>
    public Guid NotificationStamp { get; set; } = notification.Stamp;

    /// <summary>True where an earlier go had finished the matching: what it did afterwards is not known for certain.</summary>
    public bool IsResumed { get; } = notification.Steps.Match.IsDone;

    /// <summary>The order as read last in this go, or null.</summary>
    public Order? Order { get; set; }

    /// <summary>The order read by id after its lease was looked up, while the mail is written and sent.</summary>
    public Task<Outcome<Order>>? FreshOrder { get; set; }

    public OutgoingMail? Mail { get; set; }

    /// <summary>True where <see cref="Mail"/> has not been written yet.</summary>
    public bool MailIsNew { get; set; }

    /// <summary>The row to replace where a stale mail was composed before.</summary>
    public bool MailReplaces { get; set; }

    /// <summary>All mails were paused when this one was written: it is not about to leave.</summary>
    public bool IsHeld { get; set; }

    /// <summary>What the next commit changes of the trial that the mail was composed for, or null.</summary>
    public CanaryChange? Trial { get; set; }

    public UnitClaim? NewClaim { get; set; }

    /// <summary>The score sheet of a matching in this go, or null.</summary>
    public MatchSheet? Sheet { get; set; }

    /// <summary>True where <see cref="Sheet"/> takes the place of an older one.</summary>
    public bool SheetReplaces { get; set; }

    /// <summary>A lease to write: with a former holder it is taken over, else added.</summary>
    public (OrderLease Lease, Guid? FormerHolder)? NewLease { get; set; }

    /// <summary>The order's lease as committed, or null.</summary>
    public OrderLease? HeldLease { get; set; }

    public bool BookingChanged { get; set; }

    public List<Activity> Activities { get; } = [];

    public List<Cases.Case> Cases { get; } = [];

    /// <summary>True where this go ends with a case, be it a new one or the one that is open.</summary>
    public bool EndsWithCase { get; set; }

    /// <summary>Open cases that are told anew.</summary>
    public List<Cases.Case> RetoldCases { get; } = [];

    /// <summary>Sets one step's record.</summary>
    public void Record(NotificationStep step, StepRecord record) => Notification.Steps = Notification.Steps.With(step, record);

    /// <summary>Adds a log line.</summary>
    public void Log(NotificationStep step, ActivityLevel level, string text, DateTimeOffset at) =>
        Activities.Add(ActivityLog.ForStep(Notification, KindOf(step), level, text, at));

    private static ActivityKind KindOf(NotificationStep step) => step switch
    {
        NotificationStep.Match => ActivityKind.Match,
        NotificationStep.Compose => ActivityKind.Compose,
        NotificationStep.Mail => ActivityKind.Mail,
        NotificationStep.Meta => ActivityKind.OrderMeta,
        NotificationStep.Note => ActivityKind.OrderNote,
        NotificationStep.Status => ActivityKind.OrderStatus,
    };
}
