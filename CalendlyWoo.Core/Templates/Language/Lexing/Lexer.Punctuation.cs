namespace CalendlyWoo.Core.Templates.Language.Lexing;

internal sealed partial class Lexer
{
    private void ReadPunctuation(bool hasSpace)
    {
        var (kind, length) = Punctuation(At(_position), At(_position + 1), At(_position + 2));
        if (kind == TokenKind.CloseBrace && IsEndOfInterpolation())
        {
            ContinueInterpolation();
            return;
        }

        if (kind == TokenKind.OpenBrace) _braces++;
        if (kind == TokenKind.CloseBrace && _braces > 0) _braces--;
        if (kind == TokenKind.Invalid)
        {
            diagnostics.Error(DiagnosticCodes.Syntax, SpanAt(_position, 1),
                $"The character {source[_position]} has no meaning here. Remove it, or put text in quotes.");
        }

        Add(kind, length, hasSpace);
    }

    private static (TokenKind Kind, int Length) Punctuation(char first, char second, char third) => first switch
    {
        '\n' => (TokenKind.NewLine, 1),
        ';' => (TokenKind.Semicolon, 1),
        ',' => (TokenKind.Comma, 1),
        ':' => (TokenKind.Colon, 1),
        '(' => (TokenKind.OpenParen, 1),
        ')' => (TokenKind.CloseParen, 1),
        '[' => (TokenKind.OpenBracket, 1),
        ']' => (TokenKind.CloseBracket, 1),
        '{' => (TokenKind.OpenBrace, 1),
        '}' => (TokenKind.CloseBrace, 1),
        '@' => (TokenKind.At, 1),
        '^' => (TokenKind.Caret, 1),
        '.' => Dots(second, third),
        '?' => Questions(second, third),
        '|' => Bars(second),
        '&' => second == '&' ? (TokenKind.And, 2) : (TokenKind.Ampersand, 1),
        '=' => second == '=' ? (TokenKind.Equal, 2) : (TokenKind.Assign, 1),
        '!' => second == '=' ? (TokenKind.NotEqual, 2) : (TokenKind.Not, 1),
        '<' => Angles(second, '<', TokenKind.Less, TokenKind.LessOrEqual, TokenKind.ShiftLeft),
        '>' => Angles(second, '>', TokenKind.Greater, TokenKind.GreaterOrEqual, TokenKind.ShiftRight),
        _ => Arithmetic(first, second, third),
    };

    /// <summary><c>|&gt;</c> is a pipe too.</summary>
    private static (TokenKind Kind, int Length) Bars(char second) => second switch
    {
        '|' => (TokenKind.Or, 2),
        '>' => (TokenKind.Pipe, 2),
        _ => (TokenKind.Pipe, 1),
    };

    private static (TokenKind Kind, int Length) Angles(char second, char same, TokenKind alone, TokenKind orEqual, TokenKind shift) =>
        second == '=' ? (orEqual, 2) : second == same ? (shift, 2) : (alone, 1);

    private static (TokenKind Kind, int Length) Dots(char second, char third) => (second, third) switch
    {
        ('.', '<') => (TokenKind.RangeExclusive, 3),
        ('.', '.') => (TokenKind.Ellipsis, 3),
        ('.', _) => (TokenKind.Range, 2),
        _ => (TokenKind.Dot, 1),
    };

    private static (TokenKind Kind, int Length) Questions(char second, char third) => (second, third) switch
    {
        ('?', '=') => (TokenKind.CoalesceAssign, 3),
        ('?', _) => (TokenKind.Coalesce, 2),
        ('!', _) => (TokenKind.NotNullThen, 2),
        ('.', _) => (TokenKind.QuestionDot, 2),
        _ => (TokenKind.Question, 1),
    };

    private static (TokenKind Kind, int Length) Arithmetic(char first, char second, char third) => (first, second, third) switch
    {
        ('+', '+', _) => (TokenKind.Increment, 2),
        ('+', '=', _) => (TokenKind.PlusAssign, 2),
        ('+', _, _) => (TokenKind.Plus, 1),
        ('-', '-', _) => (TokenKind.Decrement, 2),
        ('-', '=', _) => (TokenKind.MinusAssign, 2),
        ('-', _, _) => (TokenKind.Minus, 1),
        ('*', '=', _) => (TokenKind.StarAssign, 2),
        ('*', _, _) => (TokenKind.Star, 1),
        ('/', '/', '=') => (TokenKind.SlashSlashAssign, 3),
        ('/', '/', _) => (TokenKind.SlashSlash, 2),
        ('/', '=', _) => (TokenKind.SlashAssign, 2),
        ('/', _, _) => (TokenKind.Slash, 1),
        ('%', '=', _) => (TokenKind.PercentAssign, 2),
        ('%', _, _) => (TokenKind.Percent, 1),
        _ => (TokenKind.Invalid, 1),
    };
}
