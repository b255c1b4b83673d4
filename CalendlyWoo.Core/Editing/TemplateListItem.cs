using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Editing;

/// <summary>One template in the list. Times are UTC.</summary>
public sealed record TemplateListItem
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required TemplateKind Kind { get; init; }

    /// <summary>One sentence: when mails of this kind are sent.</summary>
    public required string WhenSent { get; init; }

    /// <summary>The services whose mails are composed from it.</summary>
    public required IReadOnlyList<TemplateUse> UsedBy { get; init; }

    public required int ActiveNumber { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required string PublishedBy { get; init; }

    /// <summary>Null where nobody is writing.</summary>
    public DraftSummary? Draft { get; init; }

    public CanaryState? Canary { get; init; }

    /// <summary>When the mail server last took a mail of it within the last 30 days; null where none.</summary>
    public DateTimeOffset? LastSentAt { get; init; }

    /// <summary>Mails that the mail server took within the last 30 days.</summary>
    public required int SentIn30Days { get; init; }

    /// <summary>Of the active version.</summary>
    public required int Errors { get; init; }

    /// <summary>Of the active version.</summary>
    public required int Warnings { get; init; }

    /// <summary>At least one service sends it. Always true for snippets.</summary>
    public bool IsOn => Kind == TemplateKind.Snippet || UsedBy.Any(use => use.IsOn);
}

/// <summary>A service that uses a template.</summary>
public sealed record TemplateUse(Guid ServiceId, string Service, bool IsOn);

/// <summary>That there is a draft. <paramref name="SavedAt"/> is UTC.</summary>
/// <param name="SavedAt">The last save.</param>
/// <param name="SavedBy">By whom.</param>
/// <param name="IsBehind">Another version became active after it was begun.</param>
public sealed record DraftSummary(DateTimeOffset SavedAt, string SavedBy, bool IsBehind);
