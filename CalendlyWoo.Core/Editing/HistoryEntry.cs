namespace CalendlyWoo.Core.Editing;

/// <summary>One version in a template's history.</summary>
/// <param name="VersionId">Its id.</param>
/// <param name="Number">Counts up within the template.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="CreatedBy">Who published it.</param>
/// <param name="Reason">Why, in the words of who published it; else null.</param>
/// <param name="IsActive">Mails are composed from it.</param>
/// <param name="IsCanary">It was tried on some mails, and never published as it is here.</param>
/// <param name="Mails">How many mails were composed from it.</param>
public sealed record HistoryEntry(
    Guid VersionId, int Number, DateTimeOffset CreatedAt, string CreatedBy, string? Reason, bool IsActive, bool IsCanary, int Mails);
