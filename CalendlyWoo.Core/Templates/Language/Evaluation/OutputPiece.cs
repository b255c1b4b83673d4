namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Where a piece of the output begins, and how lines started there.</summary>
/// <param name="Start">In UTF-16 units.</param>
/// <param name="Indent">As <see cref="OutputWriter.Indent"/>.</param>
/// <param name="IsAtLineStart">Whether the piece starts a line.</param>
internal readonly record struct OutputPiece(int Start, string? Indent, bool IsAtLineStart);
