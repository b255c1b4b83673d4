using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

internal sealed partial class Parser
{
    /// <summary>The last call in parentheses, which <c>=</c> makes the head of an inline function.</summary>
    private CallExpression? _explicitCall;

    /// <summary>A value with its members and indexes, and, where allowed, the arguments that make it a call.</summary>
    private Expression ParseCallOrPath(int level, bool takesArguments)
    {
        var path = ParsePath();
        if (Current.Kind is TokenKind.Increment or TokenKind.Decrement) return Increment(Advance(), path, true);
        if (!takesArguments || path is CallExpression or FunctionExpression || !StartsArgument()) return path;
        if (IsCallable(path)) return ParseArguments(path, level);
        Error(Current.Span, $"{Capitalized(Describe(Current))} is not expected here. Join values with +, or pass them to a function by its name.");
        SkipStatement();
        return path;
    }

    /// <summary>Whether the value may be a function. In parentheses no sum can be one: there an operator is missing.</summary>
    private static bool IsCallable(Expression path) =>
        path is VariableExpression or MemberExpression or IndexExpression
        || (path is NestedExpression nested && nested.Inner is CallExpression or FunctionExpression or VariableExpression or MemberExpression or IndexExpression
            or UnaryExpression { Operator: UnaryOperator.Alias });

    private Expression ParsePath()
    {
        var path = ParsePrimary();
        while (!_diagnostics.IsFull)
        {
            var token = Current;
            if (token.Kind is TokenKind.Dot or TokenKind.QuestionDot) path = ParseMember(path);
            else if (token.Kind == TokenKind.OpenBracket && !token.HasSpaceBefore) path = ParseIndex(path);
            else if (token.Kind == TokenKind.OpenParen && !token.HasSpaceBefore && (IsCallable(path) || path is CallExpression))
            {
                path = ParseParenthesized(path);
            }
            else break;
        }

        return path;
    }

    private Expression ParseMember(Expression target)
    {
        var dot = Advance();
        if (Current.Kind != TokenKind.Identifier)
        {
            Error(dot.Span, "After the dot a name is missing, such as customer.name.");
            return target;
        }

        var name = Advance();
        if (target is VariableExpression group && LeftOutBuiltins.Why($"{group.Name}.{name.Text}") is { } why) Error(name.Span, why, DiagnosticCodes.NotSupported);
        return Bounded(new MemberExpression(name.Span, target, name.Text!, dot.Kind == TokenKind.QuestionDot));
    }

    private Expression ParseIndex(Expression target)
    {
        var open = Advance();
        var index = Current.EndsStatement ? Missing("A number or name is missing after [.") : ParseWithin(Surroundings.None);
        if (!TryTake(TokenKind.CloseBracket)) Error(Current.Span, "A closing ] is missing here.", DiagnosticCodes.Unclosed);
        return Bounded(new IndexExpression(open.Span.To(index.Span), target, index));
    }

    private bool StartsArgument() => Current.Kind switch
    {
        TokenKind.Identifier => !(_around.HasFlag(Surroundings.Loop) && IsLoopOption()),
        TokenKind.Local or TokenKind.Number or TokenKind.String or TokenKind.InterpolationStart => true,
        TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.Not or TokenKind.At or TokenKind.Caret => true,
        _ => false,
    };

    /// <summary><c>function a b name: c</c> (language.md 8.9). Operators that bind tighter than the one before the call belong to the arguments.</summary>
    private Expression ParseArguments(Expression target, int level)
    {
        var arguments = new List<CallArgument>();
        while (StartsArgument() && !_diagnostics.IsFull)
        {
            arguments.Add(ParseArgument(level));
            if (arguments[^1].Value is FunctionExpression) break;
        }

        return Bounded(new CallExpression(target.Span, target, [.. arguments]));
    }

    /// <summary><c>function(a, b)</c> without a space before the parenthesis.</summary>
    private Expression ParseParenthesized(Expression target)
    {
        Advance();
        var outer = _around;
        _around = Surroundings.None;
        var arguments = new List<CallArgument>();
        while (Current.Kind != TokenKind.CloseParen && !Current.EndsStatement)
        {
            arguments.Add(ParseArgument(null));
            if (!TryTake(TokenKind.Comma)) break;
        }

        _around = outer;
        if (!TryTake(TokenKind.CloseParen)) Error(Current.Span, "A closing ) is missing here.", DiagnosticCodes.Unclosed);
        _explicitCall = new CallExpression(target.Span, target, [.. arguments]);
        return Bounded(_explicitCall);
    }

    private CallArgument ParseArgument(int? level)
    {
        string? name = null;
        var start = Current;
        if (start.Kind == TokenKind.Identifier && Next.Kind == TokenKind.Colon && !_around.HasFlag(Surroundings.Choice))
        {
            name = Advance().Text;
            Advance();
        }

        var value = level is { } outer ? ParseOperators(outer, false) : ParseExpression();
        return new CallArgument(start.Span, name, value);
    }
}
