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
            if (!IsAtEnd) Stray(Advance());
        }

        return new Block(start, [.. statements]);
    }

    private Block ParseBlock()
    {
        var start = Current.Span;
        var statements = new List<Statement>();
        ParseStatements(statements);
        return new Block(start, [.. statements]);
    }

    /// <summary>Reads statements up to an <c>end</c>, <c>else</c> or <c>when</c>, which stays the current token.</summary>
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
                case TokenKind.Identifier when Current.Text is "end" or "else" or "when" && !IsPathOfKeyword():
                    return;
                default:
                    // What follows an end has the indentation of the code block that opened it.
                    var indent = _indent;
                    if (ParseStatement() is { } statement) statements.Add(statement);
                    else if (ContinuesBlock) break;
                    _indent = indent;
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

    private Statement? ParseStatement() => Current.Kind switch
    {
        TokenKind.Identifier when !IsPathOfKeyword() => ParseKeyword(),
        TokenKind.Local when Current.Text == "$$" && Next.EndsStatement => new WrappedStatement(Advance().Span, _indent),
        _ => ParseExpressionStatement(),
    };

    /// <summary><c>for.index</c> is a value, not a loop.</summary>
    private bool IsPathOfKeyword() => Next.Kind is TokenKind.Dot or TokenKind.QuestionDot;

    private Statement? ParseKeyword() => Current.Text switch
    {
        "if" => ParseIf(),
        "for" or "tablerow" => ParseFor(),
        "while" => ParseWhile(),
        "case" => ParseCase(),
        "capture" => ParseCapture(),
        "with" => ParseWith(),
        "wrap" => ParseWrap(),
        "func" => ParseFunction(),
        _ => ParseWord(),
    };

    /// <summary>A word that goes on with an open block begins no statement: whoever reads the block reads it.</summary>
    private bool ContinuesBlock => Current.Is("else") || Current.Is("when");

    private Statement? ParseWord()
    {
        var indent = _indent;
        switch (Current.Text)
        {
            case "break" or "continue":
                return ParseJump();
            case "ret":
                var ret = Advance();
                return new ReturnStatement(ret.Span, Current.EndsStatement ? null : ParseExpression(), indent);
            case "import":
                var import = Advance();
                return new ImportStatement(import.Span, ParseNeeded("After import the name of an object is missing."), indent);
            case "readonly":
                return ParseReadOnly();
            default:
                return !TryMendKeyword() ? ParseExpressionStatement() : ContinuesBlock ? null : ParseKeyword();
        }
    }

    private ReadOnlyStatement? ParseReadOnly()
    {
        var word = Advance();
        if (Current.Kind is TokenKind.Identifier or TokenKind.Local)
        {
            var name = Advance();
            return new ReadOnlyStatement(word.Span, new VariableExpression(name.Span, name.Text!), _indent);
        }

        Missing("After readonly a name is missing, such as readonly greeting.");
        SkipStatement();
        return null;
    }

    private JumpStatement ParseJump()
    {
        var word = Advance();
        if (_loops == 0) Error(word.Span, $"{word.Text} works only between for and its end.");
        return new JumpStatement(word.Span, word.Is("break"), _indent);
    }
}
