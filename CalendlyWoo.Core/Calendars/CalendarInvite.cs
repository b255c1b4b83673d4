using CalendlyWoo.Core.Mail;

namespace CalendlyWoo.Core.Calendars;

/// <summary>A session as a calendar entry, before <see cref="CalendarWriter"/> writes it down. Texts are any text: they are escaped.</summary>
public sealed record CalendarInvite
{
    public required InviteMethod Method { get; init; }

    /// <summary>Makes the entry's UID, which stays the same over every reschedule and for the cancellation.</summary>
    public required Guid BookingId { get; init; }

    /// <summary>The booking's revision: rises with each reschedule and with the cancellation (RFC 5545 section 3.8.7.4).</summary>
    public required int Sequence { get; init; }

    /// <summary>When the revision came about; not the time of sending, so that a retry writes the same bytes.</summary>
    public required DateTimeOffset Stamp { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    /// <summary>On whose clock the entry is written: the customer's.</summary>
    public required TimeZoneInfo Zone { get; init; }

    public required string Summary { get; init; }

    public string? Description { get; init; }

    public string? Location { get; init; }

    /// <summary>A web address; anything else is left out.</summary>
    public string? Url { get; init; }

    /// <summary>The shop, with its name.</summary>
    public required Mailbox Organizer { get; init; }

    /// <summary>How long before the start the calendar reminds; null: not at all.</summary>
    public TimeSpan? Reminder { get; init; }
}
