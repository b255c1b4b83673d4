namespace CalendlyWoo.Core.Editing;

/// <summary>A trial and the mails that were composed from it, the newest first.</summary>
public sealed record CanaryResults(CanaryState State, IReadOnlyList<CanaryMail> Mails);

/// <summary>One mail of a trial.</summary>
/// <param name="BookingId">Whose mail.</param>
/// <param name="Customer">The customer's name.</param>
/// <param name="Subject">As it was written.</param>
/// <param name="ComposedAt">UTC.</param>
/// <param name="TakenAt">UTC, when the mail server took it; null where it has not.</param>
/// <param name="Outcome">One sentence: what became of it.</param>
public sealed record CanaryMail(Guid BookingId, string Customer, string Subject, DateTimeOffset ComposedAt, DateTimeOffset? TakenAt, string Outcome);
