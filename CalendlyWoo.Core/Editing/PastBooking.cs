namespace CalendlyWoo.Core.Editing;

/// <summary>A booking to look at a template with.</summary>
/// <param name="BookingId">Which booking.</param>
/// <param name="Name">The customer's name.</param>
/// <param name="Service">The service's name.</param>
/// <param name="StartsAt">UTC; when the session is.</param>
public sealed record PastBooking(Guid BookingId, string Name, string Service, DateTimeOffset StartsAt);
