namespace CalendlyWoo.Core.Templates;

/// <summary>What an owner is writing and has not published: one per template.</summary>
public sealed class TemplateDraft
{
    public required Guid TemplateId { get; init; }

    /// <summary>The version it was begun from; another active one means that somebody published meanwhile.</summary>
    public required Guid BasedOnVersionId { get; set; }

    public required TemplateSource Source { get; set; }

    /// <summary>Counts up with every save; concurrency token, so that nobody overwrites what he has not seen.</summary>
    public required int Revision { get; set; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset SavedAt { get; set; }

    /// <summary>Who saved last, in words.</summary>
    public required string SavedBy { get; set; }
}
