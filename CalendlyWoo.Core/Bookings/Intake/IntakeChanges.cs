using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Health.Testing;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings.Intake;

/// <summary>The rows that a batch of deliveries adds and changes; written in one commit, and writable again where that one fails.</summary>
internal sealed class IntakeChanges
{
    private readonly Dictionary<Guid, (Booking Booking, Guid? FormerStamp)> _bookings = [];
    private readonly Dictionary<Guid, (Notification Notification, Guid? FormerStamp)> _notifications = [];

    public List<Delivery> Deliveries { get; } = [];

    public List<EffectKey> Effects { get; } = [];

    public List<BookingInvitee> Invitees { get; } = [];

    public List<Activity> Activities { get; } = [];

    public List<Case> Cases { get; } = [];

    /// <summary>Tests that have arrived.</summary>
    public List<TestBooking> Tests { get; } = [];

    /// <summary>Bookings whose units are free again.</summary>
    public List<Guid> Freed { get; } = [];

    public void Add(Booking booking) => _bookings[booking.Id] = (booking, null);

    /// <summary>Notes a change of a booking that had the stamp when it was read.</summary>
    public void Change(Booking booking, Guid formerStamp) => _bookings.TryAdd(booking.Id, (booking, formerStamp));

    public void Add(Notification notification) => _notifications[notification.Id] = (notification, null);

    /// <summary>Notes a change of a notification, before or after it is made.</summary>
    public void Change(Notification notification)
    {
        if (_notifications.TryAdd(notification.Id, (notification, notification.Stamp)))
        {
            notification.Stamp = Guid.CreateVersion7();
        }
    }

    /// <summary>Puts everything into the context.</summary>
    public void WriteTo(AppDb db, IReadOnlyCollection<UnitClaim> freedClaims)
    {
        foreach (var delivery in Deliveries)
        {
            var entry = db.Attach(delivery);
            entry.Property(d => d.Event).IsModified = true;
            entry.Property(d => d.Verdict).OriginalValue = DeliveryVerdict.Received;
            entry.Property(d => d.Verdict).IsModified = true;
            entry.Property(d => d.Remark).IsModified = true;
            entry.Property(d => d.BookingId).IsModified = true;
            entry.Property(d => d.RepeatOf).IsModified = true;
            entry.Property(d => d.ReadAt).IsModified = true;
            entry.Property(d => d.Source).IsModified = true;
            entry.Property(d => d.Body).IsModified = DeliveryContent.IsGone(delivery);
            entry.Property(d => d.Headers).IsModified = DeliveryContent.IsGone(delivery);
        }

        foreach (var test in Tests)
        {
            var entry = db.Attach(test);
            entry.Property(t => t.DeliveryId).IsModified = true;
            entry.Property(t => t.BookingId).IsModified = true;
        }

        db.AddRange(Effects);
        db.AddRange(Invitees);
        foreach (var (booking, formerStamp) in _bookings.Values)
        {
            Write(db, booking, formerStamp);
        }

        foreach (var (notification, formerStamp) in _notifications.Values)
        {
            Write(db, notification, formerStamp);
        }

        db.RemoveRange(freedClaims);
        db.AddRange(Activities);
        db.AddRange(Cases);
    }

    private static void Write(AppDb db, Booking booking, Guid? formerStamp)
    {
        if (formerStamp is null)
        {
            db.Add(booking);
            return;
        }

        db.Update(booking).Property(b => b.Stamp).OriginalValue = formerStamp.Value;
    }

    private static void Write(AppDb db, Notification notification, Guid? formerStamp)
    {
        if (formerStamp is { } former)
        {
            db.Update(notification).Property(n => n.Stamp).OriginalValue = former;
            return;
        }

        db.Add(notification);
        db.Add(NotificationKey.Of(notification));
    }
}
