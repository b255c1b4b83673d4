namespace CalendlyWoo.Core.Bookings;

/// <summary>From when to when a session is. UTC.</summary>
public readonly record struct SessionSpan(DateTimeOffset StartsAt, DateTimeOffset EndsAt);
