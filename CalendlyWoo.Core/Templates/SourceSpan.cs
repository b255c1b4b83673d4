namespace CalendlyWoo.Core.Templates;

/// <summary>A stretch of a template's source.</summary>
/// <param name="Offset">UTF-16 units from the start, from 0.</param>
/// <param name="Length">UTF-16 units; may be 0.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">UTF-16 units within the line, from 1.</param>
public readonly record struct SourceSpan(int Offset, int Length, int Line, int Column)
{
    /// <summary>From this one's start to the other's end.</summary>
    public SourceSpan To(SourceSpan last) => this with { Length = Math.Max(Length, last.Offset + last.Length - Offset) };
}
