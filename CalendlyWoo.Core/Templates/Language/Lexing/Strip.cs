namespace CalendlyWoo.Core.Templates.Language.Lexing;

/// <summary>White-space control beside a block (language.md 1.4).</summary>
internal enum Strip : byte
{
    None,

    /// <summary><c>-</c>: all white space, new lines included.</summary>
    Greedy,

    /// <summary><c>~</c>: white space up to the line's border; on the right the first new line too.</summary>
    Line,
}
