using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

internal sealed partial class Parser
{
    private ForStatement? ParseFor()
    {
        var word = Advance();
        var indent = _indent;
        var name = Current;
        if (name.Kind is not (TokenKind.Identifier or TokenKind.Local) || !Next.Is("in"))
        {
            Error(name.Span, $"Write a loop as: {word.Text} answer in booking.answers.");
            SkipStatement();
            name = name with { Text = "_" };
        }
        else
        {
            Advance();
            Advance();
        }

        var list = name.Text == "_" && Current.EndsStatement ? new LiteralExpression(name.Span, default) : ParseLoopList(word);
        var options = ParseLoopOptions(word);
        ExpectEndOfStatement();
        _loops++;
        var isRead = ParseBody(word, out var body);
        _loops--;
        Block? otherwise = null;
        if (isRead && TakeElse(indent))
        {
            ExpectEndOfStatement();
            ParseBody(word, out otherwise);
        }

        ExpectEnd(word);
        return body is null ? null : new ForStatement(word.Span, new VariableExpression(name.Span, name.Text!), list, options, body, otherwise, indent);
    }

    private Expression ParseLoopList(Token word) =>
        Current.EndsStatement
            ? Missing($"After in the list is missing. Write a loop as: {word.Text} answer in booking.answers.")
            : ParseWithin(Surroundings.Loop);

    private bool IsLoopOption() =>
        Current.Kind == TokenKind.Identifier && (Current.Text == "reversed" || (Current.Text is "limit" or "offset" or "cols" && Next.Kind == TokenKind.Colon));

    private LoopOptions ParseLoopOptions(Token word)
    {
        var options = word.Is("tablerow") ? new LoopOptions { IsTableRow = true } : LoopOptions.None;
        while (IsLoopOption() && !_diagnostics.IsFull)
        {
            var name = Advance();
            if (name.Is("cols") && !options.IsTableRow) Error(name.Span, "cols works only with tablerow.");
            var value = TryTake(TokenKind.Colon) ? ParseOptionValue(name) : null;
            options = name.Text switch
            {
                "reversed" => options with { IsReversed = true },
                "limit" => options with { Limit = value },
                "offset" => options with { Offset = value },
                _ => options with { Columns = value },
            };
        }

        return options;
    }

    private Expression ParseOptionValue(Token name)
    {
        if (Current.EndsStatement) return Missing($"After {name.Text}: a number is missing.");
        var outer = _around;
        _around = Surroundings.Loop;
        var value = ParseOperators(0, false);
        _around = outer;
        return value;
    }

    private WhileStatement? ParseWhile()
    {
        var word = Advance();
        var indent = _indent;
        var condition = ParseNeeded("The condition is missing. Write what to check after while, such as while count < 3.");
        ExpectEndOfStatement();
        _loops++;
        var isRead = ParseBody(word, out var body);
        _loops--;
        if (!isRead) return null;
        ExpectEnd(word);
        return new WhileStatement(word.Span, condition, body!, indent);
    }
}
