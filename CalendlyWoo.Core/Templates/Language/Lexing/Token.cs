using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Lexing;

/// <summary>One token with its place.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it is.</param>
/// <param name="HasSpaceBefore">White space decides between an index and a list, and between a call and an argument (language.md 6).</param>
/// <param name="Text">The identifier, the text to output, or the indentation before a code block.</param>
/// <param name="Literal">The value of a number or a string.</param>
internal readonly record struct Token(TokenKind Kind, SourceSpan Span, bool HasSpaceBefore = false, string? Text = null, Value Literal = default)
{
    public bool EndsStatement => Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeExit or TokenKind.EndOfSource;

    public bool Is(string word) => Kind == TokenKind.Identifier && string.Equals(Text, word, StringComparison.Ordinal);
}
