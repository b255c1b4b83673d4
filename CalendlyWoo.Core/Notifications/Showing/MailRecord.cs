using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Notifications.Resending;

namespace CalendlyWoo.Core.Notifications.Showing;

/// <summary>All that is known of one mail but its bytes.</summary>
/// <param name="Notification">The mail with its steps.</param>
/// <param name="Booking">Whose it is.</param>
/// <param name="ServiceName">Empty where the service is gone.</param>
/// <param name="Sent">What was written, or null.</param>
public sealed record MailRecord(Notification Notification, Booking Booking, string ServiceName, SentHead? Sent)
{
    /// <summary>The template version that it was written with; null where it was not, or the version is gone.</summary>
    public TemplateOfMail? Template { get; init; }

    /// <summary>The version in use for such mails; null where they are switched off.</summary>
    public TemplateOfMail? ActiveTemplate { get; init; }

    /// <summary>The steps in their order.</summary>
    public IReadOnlyList<ShownStep> Steps { get; init; } = [];

    /// <summary>The booking's other mails, oldest first.</summary>
    public IReadOnlyList<Notification> Others { get; init; } = [];

    /// <summary>What happened to this mail, oldest first; the last <see cref="MailRecordQuery.MostLines"/>.</summary>
    public IReadOnlyList<Activity> Lines { get; init; } = [];

    public Case? OpenCase { get; init; }

    /// <summary>For <see cref="ResendWish.SeenRevision"/>.</summary>
    public int LatestRevision { get; init; }

    /// <summary>True where it can be marked as not to be sent.</summary>
    public bool CanBeDismissed { get; init; }

    /// <summary>Where it goes or went.</summary>
    public string Address { get; init; } = "";
}

/// <summary>A step of a mail.</summary>
/// <param name="Step">Which.</param>
/// <param name="Record">How it stands.</param>
/// <param name="WhyNot">Why it cannot be run from here, or null where it can.</param>
public sealed record ShownStep(NotificationStep Step, StepRecord Record, string? WhyNot);

/// <summary>A written mail without its bytes: <see cref="OutgoingMail"/>. Times are UTC.</summary>
public sealed record SentHead(
    string MessageId,
    string EnvelopeFrom,
    string EnvelopeTo,
    string Subject,
    DateTimeOffset ComposedAt,
    DateTimeOffset? TakenAt,
    string? ServerReply,
    string? CopyTo,
    DateTimeOffset? BouncedAt,
    string? BounceText,
    int UncertainHandovers,
    int Size);
