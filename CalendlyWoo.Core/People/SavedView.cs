namespace CalendlyWoo.Core.People;

/// <summary>Filters of a list that a person keeps under a name.</summary>
public sealed class SavedView
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The list's path, such as <c>notifications</c>.</summary>
    public required string Page { get; init; }

    public required string Name { get; set; }

    /// <summary>The address's query with its question mark.</summary>
    public required string Query { get; set; }
}
