namespace CalendlyWoo.Core.Editing;

/// <summary>A page that has a template open; its row is refreshed as long as the page lives. Times are UTC.</summary>
public sealed class EditorPresence
{
    public required Guid TemplateId { get; init; }

    public required Guid SessionId { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>When the page was last heard of.</summary>
    public required DateTimeOffset SeenAt { get; set; }
}

/// <summary>Somebody else who has the template open.</summary>
/// <param name="Name">Who.</param>
/// <param name="Since">UTC.</param>
public sealed record PresentEditor(string Name, DateTimeOffset Since);
