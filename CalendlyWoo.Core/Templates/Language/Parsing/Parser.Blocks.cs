using System.Diagnostics.CodeAnalysis;
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
            var condition = ParseNeeded("The condition is missing. Write what to check after if, such as if booking.join_url.");
            ExpectEndOfStatement();
            if (!ParseBody(word, out var body)) return null;
            branches.Add(new IfBranch(condition, body));
            if (!IsAtEnd && Current.Is("else") && !Next.Is("if"))
            {
                TakeElse(indent);
                ExpectEndOfStatement();
                if (!ParseBody(word, out otherwise)) return null;
            }
        }
        while (otherwise is null && TakeElse(indent));

        ExpectEnd(word);
        return new IfStatement(word.Span, [.. branches], otherwise, indent);
    }

    /// <summary>What follows an else has the indentation of its block's opening.</summary>
    private bool TakeElse(string? indent)
    {
        if (IsAtEnd || !Current.Is("else")) return false;
        Advance();
        _indent = indent;
        return true;
    }

    private CaptureStatement? ParseCapture()
    {
        var word = Advance();
        var indent = _indent;
        var target = ParseNeeded("After capture a name is missing, such as capture greeting.");
        ExpectEndOfStatement();
        if (!IsMissing(target) && !IsAssignable(target)) Error(target.Span, "Only a name can be captured into, such as capture greeting.");
        if (!ParseBody(word, out var body)) return null;
        ExpectEnd(word);
        return new CaptureStatement(word.Span, Unwrapped(target), body, indent);
    }

    private WithStatement? ParseWith()
    {
        var word = Advance();
        var indent = _indent;
        var target = ParseNeeded("After with the name of an object is missing, such as with customer.");
        ExpectEndOfStatement();
        if (!ParseBody(word, out var body)) return null;
        ExpectEnd(word);
        return new WithStatement(word.Span, target, body, indent);
    }

    private WrapStatement? ParseWrap()
    {
        var word = Advance();
        var indent = _indent;
        var target = ParseNeeded("After wrap the name of a function is missing.");
        ExpectEndOfStatement();
        var isName = target is VariableExpression or MemberExpression or IndexExpression;
        var call = target as CallExpression ?? (isName ? new CallExpression(target.Span, target, []) : null);
        if (call is null && !IsMissing(target)) Error(target.Span, "After wrap a function must stand, by its name.");

        // The body runs where the function says $$, which may be in a loop.
        _loops++;
        var isRead = ParseBody(word, out var body);
        _loops--;
        if (!isRead) return null;
        ExpectEnd(word);
        return call is null ? null : new WrapStatement(word.Span, call, body!, indent);
    }

    private Expression ParseNeeded(string message) => Current.EndsStatement ? Missing(message) : ParseExpression();

    private static bool IsMissing(Expression expression) => expression is LiteralExpression { Value.IsNull: true };

    /// <summary>Reads a body one level deeper; false where the template nests too deeply.</summary>
    private bool ParseBody(Token owner, [NotNullWhen(true)] out Block? body)
    {
        body = null;
        if (_depth >= MaxDepth)
        {
            Abandon(owner.Span);
            return false;
        }

        _depth++;
        var around = _around;
        _around = Surroundings.None;
        body = ParseBlock();
        _around = around;
        _depth--;
        return true;
    }
}
