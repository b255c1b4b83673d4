namespace CalendlyWoo.Core.Editing;

/// <summary>For how many of the last bookings a text can be filled in: "renders for 48 of the last 50 bookings".</summary>
/// <param name="Rendered">For how many.</param>
/// <param name="Total">Of how many tried.</param>
/// <param name="Failures">The others, newest first.</param>
/// <param name="IsComplete">False where the time was up before all were tried.</param>
public sealed record Coverage(int Rendered, int Total, IReadOnlyList<CoverageFailure> Failures, bool IsComplete);

/// <summary>A booking that the text cannot be filled in for. <paramref name="StartsAt"/> is UTC.</summary>
public sealed record CoverageFailure(Guid BookingId, string Customer, DateTimeOffset StartsAt, string Sentence);
