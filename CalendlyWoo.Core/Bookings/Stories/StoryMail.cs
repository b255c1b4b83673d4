namespace CalendlyWoo.Core.Bookings.Stories;

/// <summary>A mail as a story needs it, without its bytes. Times are UTC.</summary>
/// <param name="NotificationId">Whose mail it is.</param>
/// <param name="Subject">Its subject line.</param>
/// <param name="BouncedAt">When it came back, or null.</param>
/// <param name="BounceText">What the report said.</param>
public sealed record StoryMail(Guid NotificationId, string Subject, DateTimeOffset? BouncedAt, string? BounceText);
