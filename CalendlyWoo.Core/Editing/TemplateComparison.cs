using CalendlyWoo.Core.Editing.Diff;

namespace CalendlyWoo.Core.Editing;

/// <summary>Two texts of a template side by side.</summary>
/// <param name="Left">Such as <c>Version 3</c>.</param>
/// <param name="Right">Such as <c>Draft</c>.</param>
/// <param name="Parts">Those with a difference, in the editor's order; none where both are the same.</param>
public sealed record TemplateComparison(string Left, string Right, IReadOnlyList<PartComparison> Parts);

/// <summary>One part side by side; see <see cref="DiffRow"/>.</summary>
public sealed record PartComparison(SourcePart Part, IReadOnlyList<DiffRow> Rows);
