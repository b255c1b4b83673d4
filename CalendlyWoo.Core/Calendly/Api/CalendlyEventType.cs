namespace CalendlyWoo.Core.Calendly.Api;

/// <summary>A kind of meeting that people can book (<c>GET /event_types</c>).</summary>
/// <param name="Uri">Its identity.</param>
/// <param name="Name">Empty where Calendly has none.</param>
/// <param name="Slug">The last part of its page's address; may be empty.</param>
/// <param name="IsActive">Whether it can be booked.</param>
/// <param name="SchedulingUrl">Its booking page.</param>
/// <param name="DurationMinutes">Minutes.</param>
public sealed record CalendlyEventType(string Uri, string Name, string Slug, bool IsActive, string SchedulingUrl, int DurationMinutes);
