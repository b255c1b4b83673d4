using System.Globalization;
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
            case TokenKind.Identifier:
                Advance();
                return Name(token);
            case TokenKind.Local:
                Advance();
                return Local(token);
            case TokenKind.OpenParen:
                return ParseNested();
            case TokenKind.OpenBracket:
                return ParseArray();
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.InterpolationStart:
                return ParseInterpolated();
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
            case "this":
                return new ThisExpression(token.Span);
            case "do":
                return ParseAnonymous(token);
            case { } word when Keywords.Contains(word) && Current.Kind is not (TokenKind.Dot or TokenKind.QuestionDot):
                Error(token.Span, $"{token.Text} cannot stand here.");
                break;
        }

        return new VariableExpression(token.Span, token.Text!);
    }

    /// <summary><c>$name</c>, <c>$</c>, or <c>$0</c> for <c>$[0]</c> (language.md 4).</summary>
    private Expression Local(Token token)
    {
        var name = token.Text!;
        if (name.Length > 1 && char.IsAsciiDigit(name[1]))
        {
            var isNumber = long.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            if (!isNumber) Error(token.Span, $"{name} is not the number of an argument.");
            var arguments = new VariableExpression(token.Span, "$");
            return new IndexExpression(token.Span, arguments, new LiteralExpression(token.Span, Value.Of(number)));
        }

        if (name.StartsWith("$$", StringComparison.Ordinal)) Error(token.Span, "$$ must stand alone: it writes the block that wrap gives to a function.");
        return new VariableExpression(token.Span, name);
    }

    private NestedExpression ParseNested()
    {
        var open = Advance();
        var inner = Current.EndsStatement ? Missing("Something is missing after (.") : ParseWithin(Surroundings.None);
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
            items.Add(ParseWithin(Surroundings.None));
            SkipNewLines();
            if (!TryTake(TokenKind.Comma)) break;
            SkipNewLines();
        }

        if (!TryTake(TokenKind.CloseBracket)) Error(Current.Span, "A closing ] is missing here.", DiagnosticCodes.Unclosed);
        return Bounded(new ArrayExpression(open.Span, items));
    }

    private Expression ParseInterpolated()
    {
        var start = Advance();
        var parts = new List<Expression> { new LiteralExpression(start.Span, start.Literal) };
        while (!IsAtEnd)
        {
            if (Current.Kind is TokenKind.InterpolationMiddle or TokenKind.InterpolationEnd)
            {
                Missing("Between { and } a value is missing. For a brace itself write \\{.");
            }
            else parts.Add(ParseWithin(Surroundings.None));
            if (Current.Kind is not (TokenKind.InterpolationMiddle or TokenKind.InterpolationEnd))
            {
                Error(Current.Span, "A closing } is missing here.", DiagnosticCodes.Unclosed);
                SkipStatement();
                break;
            }

            var text = Advance();
            if (text.Literal.AsText().Length > 0) parts.Add(new LiteralExpression(text.Span, text.Literal));
            if (text.Kind == TokenKind.InterpolationEnd) break;
        }

        return Bounded(new InterpolatedExpression(start.Span, parts));
    }

    private void SkipNewLines()
    {
        while (TryTake(TokenKind.NewLine)) { }
    }
}
