namespace CalendlyWoo.Core.Templates.Language.Lexing;

/// <summary>Line and column of an offset, counted from the start.</summary>
internal static class LineMap
{
    public static SourceSpan Find(string source, int offset, int length)
    {
        var before = source.AsSpan(0, offset);
        return new SourceSpan(offset, length, before.Count('\n') + 1, offset - before.LastIndexOf('\n'));
    }
}
