using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

internal sealed partial class Parser
{
    private Expression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number or TokenKind.String:
                Advance();
                return new LiteralExpression(token.Span, token.Literal);
            case TokenKind.Identifier or TokenKind.Local:
                Advance();
                return Name(token);
            case TokenKind.OpenParen:
                return ParseNested();
            case TokenKind.OpenBracket:
                return ParseArray();
            default:
                return Unexpected(token);
        }
    }

    private Expression Name(Token token)
    {
        switch (token.Text)
        {
            case "true":
                return new LiteralExpression(token.Span, Value.True);
            case "false":
                return new LiteralExpression(token.Span, Value.False);
            case "null":
                return new LiteralExpression(token.Span, Value.Null);
            case "this" or "empty" or "do" or "include" or "include_join" or "while":
                NotSupported(token.Span, token.Text);
                break;
            case ['$', .. var rest] when rest.Length == 0 || rest == "$" || char.IsAsciiDigit(rest[0]):
                NotSupported(token.Span, token.Text);
                break;
            case "end" or "else" or "if" or "in":
                Error(token.Span, $"{token.Text} cannot stand here.");
                break;
        }

        return new VariableExpression(token.Span, token.Text!);
    }

    private NestedExpression ParseNested()
    {
        var open = Advance();
        var inner = Current.EndsStatement ? Missing("Something is missing after (.") : ParseExpression();
        if (!TryTake(TokenKind.CloseParen)) Error(Current.Span, "A closing ) is missing here.", DiagnosticCodes.Unclosed);
        return new NestedExpression(open.Span.To(inner.Span), inner);
    }

    private Expression ParseArray()
    {
        var open = Advance();
        var items = new List<Expression>();
        SkipNewLines();
        while (Current.Kind is not (TokenKind.CloseBracket or TokenKind.CodeExit) && !IsAtEnd)
        {
            items.Add(ParseExpression());
            SkipNewLines();
            if (!TryTake(TokenKind.Comma)) break;
            SkipNewLines();
        }

        if (!TryTake(TokenKind.CloseBracket)) Error(Current.Span, "A closing ] is missing here.", DiagnosticCodes.Unclosed);
        return Bounded(new ArrayExpression(open.Span, items));
    }

    private void SkipNewLines()
    {
        while (TryTake(TokenKind.NewLine)) { }
    }

    private LiteralExpression Unexpected(Token token)
    {
        var unsupported = token.Kind switch
        {
            TokenKind.InterpolatedString => "Text with $\"…{value}…\"",
            TokenKind.OpenBrace => "An object in { }",
            TokenKind.At => "A function without calling it (@)",
            TokenKind.Caret => "Spreading a list with ^",
            TokenKind.Increment or TokenKind.Decrement => "Counting with ++ or --",
            _ => null,
        };
        if (unsupported is not null) NotSupported(token.Span, unsupported);
        else if (token.Kind != TokenKind.Invalid)
        {
            Error(token.Span,
                $"{Capitalized(Describe(token))} is not expected here. A value is missing, or there is a sign too many.");
        }
        SkipStatement();
        return new LiteralExpression(token.Span, Value.Null);
    }
}
