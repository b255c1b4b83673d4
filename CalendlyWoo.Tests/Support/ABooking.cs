using CalendlyWoo.Core.Bookings;

namespace CalendlyWoo.Tests.Support;

/// <summary>Builds a booking as the intake stores it: Ann, tomorrow's noon in Brussels.</summary>
internal static class ABooking
{
    public static Booking Of(Guid serviceId, DateTimeOffset? startsAt = null, string? zone = "Europe/Brussels", string name = "Ann Example", DateTimeOffset? storedAt = null,
        string email = "ann@example.com")
    {
        var start = startsAt ?? new DateTimeOffset(2026, 11, 24, 11, 0, 0, TimeSpan.Zero);
        var id = Guid.CreateVersion7();
        return new Booking
        {
            Id = id,
            InviteeUri = $"https://api.calendly.com/scheduled_events/e/invitees/{id}",
            EventUri = "https://api.calendly.com/scheduled_events/e",
            ServiceId = serviceId,
            Name = name,
            Email = email,
            TimeZone = zone,
            StartsAt = start,
            EndsAt = start.AddHours(1),
            Location = "Video call",
            RescheduleUrl = "https://calendly.com/reschedulings/r",
            CancelUrl = "https://calendly.com/cancellations/c",
            Answers = [new Answer("Colours?", "Green")],
            StoredAt = storedAt ?? AnOrder.Noon,
            Stamp = Guid.NewGuid(),
        };
    }
}
