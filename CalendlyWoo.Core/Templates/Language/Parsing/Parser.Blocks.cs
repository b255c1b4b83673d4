using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

internal sealed partial class Parser
{
    private IfStatement? ParseIf()
    {
        var word = Current;
        var indent = _indent;
        var branches = new List<IfBranch>();
        Block? otherwise = null;
        do
        {
            Advance();
            var condition = ParseCondition();
            if (!ParseBody(word, out var body)) return null;
            branches.Add(new IfBranch(condition, body));
            if (!IsAtEnd && Current.Is("else") && !Next.Is("if"))
            {
                Advance();
                if (!ParseBody(word, out otherwise)) return null;
            }
        }
        while (otherwise is null && TakeElseBeforeIf());

        ExpectEnd(word);
        return new IfStatement(word.Span, branches, otherwise, indent);
    }

    private bool TakeElseBeforeIf()
    {
        if (IsAtEnd || !Current.Is("else")) return false;
        Advance();
        return true;
    }

    private Expression ParseCondition()
    {
        if (Current.EndsStatement)
        {
            Error(Current.Span, "The condition is missing. Write what to check after if, such as if booking.join_url.");
            return new LiteralExpression(Current.Span, default);
        }

        var condition = ParseExpression();
        ExpectEndOfStatement();
        return condition;
    }

    private ForStatement? ParseFor()
    {
        var word = Advance();
        var indent = _indent;
        var name = Current;
        if (name.Kind is not (TokenKind.Identifier or TokenKind.Local) || !Next.Is("in"))
        {
            Error(name.Span, "Write a loop as: for answer in booking.answers.");
            SkipStatement();
            name = name with { Text = "_" };
        }
        else
        {
            Advance();
            Advance();
        }

        var list = Current.EndsStatement ? new LiteralExpression(name.Span, default) : ParseIterable();
        ExpectEndOfStatement();
        _loops++;
        var isRead = ParseBody(word, out var body);
        _loops--;
        Block? otherwise = null;
        if (isRead && !IsAtEnd && Current.Is("else"))
        {
            Advance();
            ParseBody(word, out otherwise);
        }

        ExpectEnd(word);
        return body is null ? null : new ForStatement(word.Span, new VariableExpression(name.Span, name.Text!), list, body, otherwise, indent);
    }

    private Expression ParseIterable()
    {
        _isIterable = true;
        var list = ParseExpression();
        _isIterable = false;
        if (IsLoopOption())
        {
            NotSupported(Current.Span, Current.Text!);
            SkipStatement();
        }

        return list;
    }

    private bool IsLoopOption() => Current.Is("reversed") || (Current.Kind == TokenKind.Identifier && Current.Text is "limit" or "offset" or "cols");

    /// <summary>Reads a body one level deeper; false where the template nests too deeply.</summary>
    private bool ParseBody(Token owner, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Block? body)
    {
        body = null;
        if (_depth >= MaxDepth)
        {
            Abandon(owner.Span);
            return false;
        }

        _depth++;
        body = ParseBlock();
        _depth--;
        return true;
    }

    private void ExpectEnd(Token owner)
    {
        if (Current.Is("end")) Advance();
        else if (IsAtEnd) Error(owner.Span, $"This {owner.Text} has no end. Add {{{{ end }}}} where it stops.", DiagnosticCodes.Unclosed);
        else
        {
            Error(Current.Span, $"This else comes after the last else of its {owner.Text}. Remove it, or write else if.");
            SkipStatement();
            ParseBody(owner, out _);
            if (!IsAtEnd && Current.Is("end")) Advance();
        }
    }
}
