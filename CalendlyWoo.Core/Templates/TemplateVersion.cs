namespace CalendlyWoo.Core.Templates;

/// <summary>One version of a template in Scriban's language; never changed once it was written.</summary>
public sealed class TemplateVersion
{
    public required Guid Id { get; init; }

    public required Guid TemplateId { get; init; }

    /// <summary>Counts up from 1 within the template.</summary>
    public required int Number { get; init; }

    public required TemplateSource Source { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who published it, in words; <c>product</c> for what came with the product.</summary>
    public string CreatedBy { get; init; } = "product";

    /// <summary>Why, in the words of who published it.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the draft of a canary was written down, but never published.</summary>
    public bool IsCanary { get; init; }
}
