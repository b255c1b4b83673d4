using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>
/// One act of a person on one mail, as rows: a new notification with its key, or a changed one, the case that closes or opens again, and the audit's line.
/// Refused by the database where the mail is not as the person saw it. Repeatable.
/// </summary>
public sealed class NotificationChange
{
    private readonly Notification _notification;
    private readonly (Guid? Lease, Guid Stamp)? _seen;
    private readonly List<Activity> _activities = [];
    private Case? _case;

    private NotificationChange(Notification notification, (Guid? Lease, Guid Stamp)? seen) => (_notification, _seen) = (notification, seen);

    /// <summary>The mail that the act leads to: of a resend the new one.</summary>
    public Guid NotificationId => _notification.Id;

    /// <summary>A new notification; its key decides against a second one.</summary>
    internal static NotificationChange New(Notification notification) => new(notification, null);

    /// <summary>The notification as it was read, before it is changed.</summary>
    internal static NotificationChange To(Notification notification)
    {
        var change = new NotificationChange(notification, (notification.LeaseId, notification.Stamp));
        (notification.LeaseId, notification.LeaseUntil, notification.Stamp) = (null, null, Guid.CreateVersion7());
        return change;
    }

    internal NotificationChange Log(string text, string actor, DateTimeOffset now)
    {
        _activities.Add(ActivityLog.Audit(text, actor, now, _notification));
        return this;
    }

    /// <summary>Closes the mail's case, where one is open.</summary>
    internal NotificationChange Close(Case? open, string actor, string reason, DateTimeOffset now)
    {
        if (open is not null)
        {
            (open.OpenKey, open.ClosedAt, open.ClosedBy, open.CloseReason) = (null, now, actor, reason);
            _case = open;
        }

        return this;
    }

    /// <summary>Opens a case again that the person had closed.</summary>
    internal NotificationChange Reopen(Case? closed)
    {
        if (closed is not null)
        {
            (closed.OpenKey, closed.ClosedAt, closed.ClosedBy, closed.CloseReason) = (closed.Key, null, null, null);
            _case = closed;
        }

        return this;
    }

    /// <summary>Puts the act into a context; the caller's commit decides.</summary>
    public void Write(AppDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (_seen is var (lease, stamp))
        {
            var row = db.Update(_notification);
            row.Property(n => n.LeaseId).OriginalValue = lease;
            row.Property(n => n.Stamp).OriginalValue = stamp;
        }
        else
        {
            db.Add(_notification);
            db.Add(NotificationKey.Of(_notification));
        }

        if (_case is not null)
        {
            var row = db.Attach(_case);
            row.Property(c => c.OpenKey).IsModified = true;
            row.Property(c => c.ClosedAt).IsModified = true;
            row.Property(c => c.ClosedBy).IsModified = true;
            row.Property(c => c.CloseReason).IsModified = true;
        }

        db.AddRange(_activities);
    }
}
