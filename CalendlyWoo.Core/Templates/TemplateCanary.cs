namespace CalendlyWoo.Core.Templates;

/// <summary>A draft that the next mails of a template are composed from, before it is published or dropped. One per template.</summary>
public sealed class TemplateCanary
{
    public required Guid TemplateId { get; init; }

    /// <summary>The draft as it was when the canary began, written down as a version.</summary>
    public required Guid VersionId { get; init; }

    /// <summary>For how many mails.</summary>
    public required int Wanted { get; init; }

    /// <summary>How many were composed from it; concurrency token.</summary>
    public int Taken { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    public required string StartedBy { get; init; }

    /// <summary>Why it ended before its count, in words: such as a booking that it could not be filled in for.</summary>
    public string? Stopped { get; set; }
}
