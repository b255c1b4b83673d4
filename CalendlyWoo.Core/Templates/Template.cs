namespace CalendlyWoo.Core.Templates;

/// <summary>What the mails of one kind look like; its text lives in its versions.</summary>
public sealed class Template
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The version that mails are composed from.</summary>
    public required Guid ActiveVersionId { get; set; }
}

/// <summary>One version of a template in Scriban's language; never changed once it was active.</summary>
public sealed class TemplateVersion
{
    public required Guid Id { get; init; }

    public required Guid TemplateId { get; init; }

    /// <summary>Counts up from 1 within the template.</summary>
    public required int Number { get; init; }

    public required string Subject { get; init; }

    public required string Html { get; init; }

    /// <summary>Null: made from the HTML.</summary>
    public string? Text { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
