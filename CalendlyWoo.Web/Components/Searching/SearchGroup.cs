using CalendlyWoo.Web.Components.Shell;

namespace CalendlyWoo.Web.Components.Searching;

/// <summary>What was found of one kind.</summary>
/// <param name="Name">The kind.</param>
/// <param name="Hits">In the order in which they are shown.</param>
public sealed record SearchGroup(string Name, IReadOnlyList<SearchHit> Hits);

/// <summary>One thing that was found.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Detail">What tells it apart from its like.</param>
/// <param name="Path">Where it is, without a leading slash.</param>
/// <param name="Icon">Of its kind.</param>
public sealed record SearchHit(string Title, string Detail, string Path, Icon Icon);
