using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

internal sealed partial class Parser
{
    private CaseStatement? ParseCase()
    {
        var word = Advance();
        var indent = _indent;
        var value = ParseNeeded("After case the value to look at is missing, such as case service.name.");
        ExpectEndOfStatement();
        SkipToWhen();
        var branches = new List<WhenBranch>();
        while (!IsAtEnd && Current.Is("when"))
        {
            var when = Advance();
            _indent = indent;
            var values = ParseWhenValues();
            ExpectEndOfStatement();
            if (!ParseBody(word, out var body)) return null;
            branches.Add(new WhenBranch(when.Span, values, body));
        }

        if (branches.Count == 0) Error(word.Span, "This case has no when. Write: case service.name, then when \"Styling\" and what to write, and end.");
        Block? otherwise = null;
        if (TakeElse(indent))
        {
            ExpectEndOfStatement();
            if (!ParseBody(word, out otherwise)) return null;
        }

        if (!IsAtEnd && Current.Is("when") && otherwise is not null)
        {
            Error(Current.Span, "This when comes after the else of its case. Put the else last.");
            while (!IsAtEnd && Current.Is("when"))
            {
                SkipStatement();
                if (!ParseBody(word, out _)) return null;
            }
        }

        ExpectEnd(word);
        return new CaseStatement(word.Span, value, branches, otherwise, indent);
    }

    /// <summary>Between <c>case</c> and its first <c>when</c> only white space may stand.</summary>
    private void SkipToWhen()
    {
        var hasError = false;
        while (!IsAtEnd && !(Current.Kind == TokenKind.Identifier && Current.Text is "when" or "else" or "end"))
        {
            var token = Current;
            var isSpace = token.Kind is TokenKind.CodeEnter or TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon
                || (token.Kind == TokenKind.Text && string.IsNullOrWhiteSpace(token.Text));
            if (token.Kind == TokenKind.CodeEnter) _indent = token.Text;
            if (!isSpace && !hasError)
            {
                Error(token.Span, "After case only when can follow.");
                hasError = true;
            }

            if (isSpace || token.Kind == TokenKind.Text) Advance();
            else
            {
                ParseStatement();
                if (!Current.EndsStatement) SkipStatement();
            }
        }
    }

    /// <summary>Values are separated by <c>,</c> or <c>||</c>.</summary>
    private List<Expression> ParseWhenValues()
    {
        var values = new List<Expression>();
        do
        {
            if (Current.EndsStatement)
            {
                Missing("After when a value is missing, such as when \"Styling\".");
                break;
            }

            values.Add(ParseWithin(Surroundings.When));
        }
        while (TryTake(TokenKind.Comma) || TryTake(TokenKind.Or));

        return values;
    }
}
