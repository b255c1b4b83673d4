using System.Text.RegularExpressions;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Notifications;

namespace CalendlyWoo.Core.Activities;

/// <summary>Makes log lines with their correlation. The sentences name orders by number and never a person's address.</summary>
public static class ActivityLog
{
    private const int LongestText = 1000;
    private const int LongestCategory = 100;

    /// <summary>Linear in the text's length, so that it needs no time-out that a busy machine could strike.</summary>
    private static readonly Regex Address = new(@"[^\s<>@,;:""]+@[^\s<>@,;:""]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>A line about a delivery.</summary>
    public static Activity ForDelivery(Guid deliveryId, Guid? bookingId, ActivityLevel level, string text, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        At = at,
        Kind = ActivityKind.Webhook,
        Level = level,
        Text = text,
        DeliveryId = deliveryId,
        BookingId = bookingId,
    };

    /// <summary>A line about a step of a notification.</summary>
    public static Activity ForStep(Notification notification, ActivityKind kind, ActivityLevel level, string text, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(notification);
        return new()
        {
            Id = Guid.CreateVersion7(at),
            At = at,
            Kind = kind,
            Level = level,
            Text = Clean(text),
            BookingId = notification.BookingId,
            NotificationId = notification.Id,
            OrderId = notification.OrderId,
        };
    }

    /// <summary>A line about a booking.</summary>
    public static Activity ForBooking(Booking booking, Guid? deliveryId, string text, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(booking);
        return new()
        {
            Id = Guid.CreateVersion7(at),
            At = at,
            Kind = ActivityKind.Booking,
            Level = ActivityLevel.Info,
            Text = text,
            DeliveryId = deliveryId,
            BookingId = booking.Id,
            OrderId = booking.OrderId,
        };
    }

    /// <summary>A line about the product itself or a connection.</summary>
    public static Activity General(ActivityKind kind, ActivityLevel level, string text, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        At = at,
        Kind = kind,
        Level = level,
        Text = Clean(text),
    };

    /// <summary>A line about what somebody did with a template.</summary>
    public static Activity ForTemplate(string text, string actor, DateTimeOffset at, ActivityLevel level = ActivityLevel.Info) => new()
    {
        Id = Guid.CreateVersion7(at),
        At = at,
        Kind = ActivityKind.Template,
        Level = level,
        Text = Clean(text),
        Actor = Clean(actor),
    };

    /// <summary>A line of the audit trail: what somebody did, without a secret.</summary>
    public static Activity Audit(string text, string actor, DateTimeOffset at) => Audit(text, actor, at, null, null, null);

    /// <summary>A line of the audit trail about a booking, a notification or an order.</summary>
    public static Activity Audit(string text, string actor, DateTimeOffset at, Guid? bookingId, Guid? notificationId, long? orderId) => new()
    {
        BookingId = bookingId,
        NotificationId = notificationId,
        OrderId = orderId,
        Id = Guid.CreateVersion7(at),
        At = at,
        Kind = ActivityKind.Audit,
        Level = ActivityLevel.Info,
        Text = Clean(text),
        Actor = Clean(actor),
    };

    /// <summary>A warning or an error of the process itself.</summary>
    /// <param name="category">Which part of it speaks, such as <c>Kestrel</c>.</param>
    /// <param name="level">How bad it is.</param>
    /// <param name="text">What it says; secrets and addresses are taken out.</param>
    /// <param name="at">UTC.</param>
    public static Activity Process(string category, ActivityLevel level, string text, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(category);
        return new()
        {
            Id = Guid.CreateVersion7(at),
            At = at,
            Kind = ActivityKind.Process,
            Level = level,
            Text = Clean(Warnings.SecretScrub.Apply(text)),
            Category = category[..Math.Min(category.Length, LongestCategory)],
        };
    }

    /// <summary>A line of the audit trail about one mail.</summary>
    public static Activity Audit(string text, string actor, DateTimeOffset at, Notification about)
    {
        ArgumentNullException.ThrowIfNull(about);
        return new()
        {
            Id = Guid.CreateVersion7(at),
            At = at,
            Kind = ActivityKind.Audit,
            Level = ActivityLevel.Info,
            Text = Clean(text),
            Actor = Clean(actor),
            BookingId = about.BookingId,
            NotificationId = about.Id,
            OrderId = about.OrderId,
        };
    }

    /// <summary>Servers like to repeat the address that they speak of.</summary>
    private static string Clean(string text)
    {
        var clean = Address.Replace(text, "(address)");
        return clean.Length <= LongestText ? clean : clean[..LongestText];
    }
}
