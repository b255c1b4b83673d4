namespace CalendlyWoo.Core.Templates.Model;

/// <summary>One line of the reference.</summary>
/// <param name="Path">Such as <c>order.items[].name</c>.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="KindInWords">The same for the owner.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Sample">How it prints; empty for groups and lists.</param>
/// <param name="CanBeEmpty">Whether a mail may leave without it.</param>
public sealed record ModelReferenceEntry(string Path, FieldKind Kind, string KindInWords, string Description, string Sample, bool CanBeEmpty);
