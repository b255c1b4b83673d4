namespace CalendlyWoo.Core.Templates;

/// <summary>What the mails of one kind look like; its text lives in its versions.</summary>
public sealed class Template
{
    public required Guid Id { get; init; }

    /// <summary>Unique. A snippet's is the name that <c>include</c> takes, such as <c>header</c>.</summary>
    public required string Name { get; set; }

    public required TemplateKind Kind { get; init; }

    /// <summary>Which of the templates that come with the product it began as, by that one's name; null for the owner's own.</summary>
    public string? Seed { get; init; }

    /// <summary>The version that mails are composed from.</summary>
    public required Guid ActiveVersionId { get; set; }
}
