using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>What a plan rests on, as it was read.</summary>
/// <param name="Notification">The mail that the person looked at.</param>
/// <param name="Booking">Its booking.</param>
/// <param name="Mail">What was written of it, or null.</param>
/// <param name="Others">The booking's other mails.</param>
/// <param name="LatestRevision">Of this kind; keys outlive the mails.</param>
/// <param name="OpenCase">The mail's case, or null.</param>
/// <param name="Now">UTC.</param>
internal sealed record ResendFacts(
    Notification Notification, Booking Booking, WrittenHead? Mail, IReadOnlyList<OtherMail> Others, int LatestRevision, Case? OpenCase, DateTimeOffset Now)
{
    /// <summary>The case of this mail having come back, or null.</summary>
    public Case? BounceCase { get; init; }

    /// <summary>The booking's service; null where it is gone.</summary>
    public OfferedService? Offered { get; init; }

    /// <summary>The version that the wish names, or the active one; null where there is none.</summary>
    public TemplateOfMail? Template { get; init; }

    /// <summary>The version that it was written with, or null.</summary>
    public TemplateOfMail? FormerTemplate { get; init; }

    /// <summary>The shop's clock, for times in sentences.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>It left from here, or the order said that it had been mailed before.</summary>
    public bool HasLeft => Notification.Steps.Mail.IsDone || Notification.State == NotificationState.Done;

    /// <summary>Nobody knows whether the mail server took it.</summary>
    public bool MayHaveLeft => !HasLeft && Mail is { } mail && (mail.UncertainHandovers > 0 || Notification.Steps.Mail.Outcome == StepOutcome.InFlight);

    public bool IsWorkedOn => Notification.LeaseUntil > Now;

    /// <summary>Where the booking's mails go: the newest correction, until the invitee's own address changed.</summary>
    public string KnownAddress => Correction ?? Booking.Email.Trim();

    /// <summary>What the newest mail of the booking was corrected to, or null.</summary>
    public string? Correction => Others.Select(other => other.Notification).Append(Notification).OrderBy(n => n.CreatedAt).ThenBy(n => n.Id).Last().CorrectedAddress;
}

/// <summary>A written mail without its bytes.</summary>
internal sealed record WrittenHead(string EnvelopeTo, Guid TemplateVersionId, int BookingRevision, DateTimeOffset? TakenAt, int UncertainHandovers);

/// <summary>Another mail of the same booking.</summary>
internal sealed record OtherMail(Notification Notification)
{
    /// <summary>Owed, and neither gone nor given up.</summary>
    public bool IsOpen => !Notification.Steps.Mail.IsDone && Notification.State is NotificationState.Pending or NotificationState.NeedsOwner;

    public bool IsGivenUp => Notification.State is NotificationState.Superseded or NotificationState.Dismissed;
}
