namespace CalendlyWoo.Core.Templates;

/// <summary>A file that the owner gave for templates. Its bytes never change; versions name it by its id.</summary>
public sealed class TemplateFile
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>As found in the bytes, such as <c>image/png</c>.</summary>
    public required string ContentType { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }
}
