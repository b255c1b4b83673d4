using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

internal sealed partial class Parser
{
    private Block ParsePage()
    {
        var start = Current.Span;
        var statements = new List<Statement>();
        while (!IsAtEnd)
        {
            ParseStatements(statements);
            if (IsAtEnd) break;
            var word = Advance();
            Error(word.Span, word.Is("end")
                ? "This end closes nothing. Remove it, or add the if or for that it belongs to."
                : "This else belongs to no if or for. Remove it, or add the if before it.");
            SkipStatement();
        }

        return new Block(start, statements);
    }

    private Block ParseBlock()
    {
        var start = Current.Span;
        var statements = new List<Statement>();
        ParseStatements(statements);
        return new Block(start, statements);
    }

    /// <summary>Reads statements up to an <c>end</c> or <c>else</c>, which stays the current token.</summary>
    private void ParseStatements(List<Statement> statements)
    {
        while (!IsAtEnd)
        {
            switch (Current.Kind)
            {
                case TokenKind.Text:
                    statements.Add(new TextStatement(Current.Span, Advance().Text!));
                    break;
                case TokenKind.CodeEnter:
                    _indent = Advance().Text;
                    break;
                case TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon:
                    Advance();
                    break;
                case TokenKind.Identifier when Current.Text is "end" or "else":
                    return;
                default:
                    if (ParseStatement() is { } statement) statements.Add(statement);
                    ExpectEndOfStatement();
                    break;
            }
        }
    }

    private void ExpectEndOfStatement()
    {
        if (Current.EndsStatement || _diagnostics.IsFull) return;
        var hint = Current.Kind switch
        {
            TokenKind.Assign => " To compare, write ==.",
            TokenKind.Ampersand => " For and, write &&.",
            TokenKind.Comma => " Arguments are separated by spaces.",
            _ => " Start a new line or a new {{ }}, or check for a missing operator.",
        };
        Error(Current.Span, $"{Capitalized(Describe(Current))} is not expected here.{hint}");
        SkipStatement();
    }

    private Statement? ParseStatement() => Current.Kind == TokenKind.Identifier && !IsPathOfKeyword() ? ParseKeyword() : ParseExpressionStatement();

    /// <summary><c>for.index</c> is a value, not a loop.</summary>
    private bool IsPathOfKeyword() => Next.Kind is TokenKind.Dot or TokenKind.QuestionDot;

    private Statement? ParseKeyword() => Current.Text switch
    {
        "if" => ParseIf(),
        "for" => ParseFor(),
        "break" or "continue" => ParseJump(),
        "while" or "tablerow" or "capture" or "with" or "wrap" or "func" or "case" => SkipUnsupportedBlock(),
        "import" or "readonly" or "ret" or "when" or "do" => SkipUnsupported(),
        _ => ParseExpressionStatement(),
    };

    private JumpStatement ParseJump()
    {
        var word = Advance();
        if (_loops == 0) Error(word.Span, $"{word.Text} works only between for and its end.");
        return new JumpStatement(word.Span, word.Is("break"), _indent);
    }

    private Statement? SkipUnsupported()
    {
        NotSupported(Current.Span, Current.Text!);
        SkipStatement();
        return null;
    }

    private Statement? SkipUnsupportedBlock()
    {
        var word = Current;
        NotSupported(word.Span, word.Text!);
        SkipStatement();
        ParseBody(word, out _);
        while (!IsAtEnd && Current.Is("else"))
        {
            SkipStatement();
            ParseBody(word, out _);
        }

        ExpectEnd(word);
        return null;
    }

    private static string Capitalized(string text) => text.Length > 0 && char.IsLower(text[0]) && text.Contains(' ', StringComparison.Ordinal)
        ? char.ToUpperInvariant(text[0]) + text[1..]
        : text;
}
