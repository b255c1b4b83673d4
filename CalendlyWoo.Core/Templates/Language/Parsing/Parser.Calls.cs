using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

internal sealed partial class Parser
{
    /// <summary>A value with its members and indexes, and, where allowed, the arguments that make it a call.</summary>
    private Expression ParseCallOrPath(int level, bool takesArguments)
    {
        var path = ParsePath();
        if (Current.Kind is TokenKind.Increment or TokenKind.Decrement)
        {
            NotSupported(Advance().Span, "Counting with ++ or --");
            return path;
        }

        if (!takesArguments || path is CallExpression || !StartsArgument()) return path;
        if (path is VariableExpression or MemberExpression) return ParseArguments(path, level);
        Error(Current.Span, $"{Capitalized(Describe(Current))} is not expected here. Join values with +, or pass them to a function by its name.");
        SkipStatement();
        return path;
    }

    private Expression ParsePath()
    {
        var path = ParsePrimary();
        while (!_diagnostics.IsFull)
        {
            var token = Current;
            if (token.Kind is TokenKind.Dot or TokenKind.QuestionDot) path = ParseMember(path);
            else if (token.Kind == TokenKind.OpenBracket && !token.HasSpaceBefore) path = ParseIndex(path);
            else if (token.Kind == TokenKind.OpenParen && !token.HasSpaceBefore && path is VariableExpression or MemberExpression)
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
        if (name.Text is "empty?") NotSupported(name.Span, "empty?");
        if (target is VariableExpression group && LeftOutBuiltins.Why($"{group.Name}.{name.Text}") is { } why) Error(name.Span, why, DiagnosticCodes.NotSupported);
        return Bounded(new MemberExpression(name.Span, target, name.Text!, dot.Kind == TokenKind.QuestionDot));
    }

    private Expression ParseIndex(Expression target)
    {
        var open = Advance();
        var index = Current.EndsStatement ? Missing("A number or name is missing after [.") : ParseExpression();
        if (!TryTake(TokenKind.CloseBracket)) Error(Current.Span, "A closing ] is missing here.", DiagnosticCodes.Unclosed);
        return Bounded(new IndexExpression(open.Span.To(index.Span), target, index));
    }

    private bool StartsArgument() => Current.Kind switch
    {
        TokenKind.Identifier => !(_isIterable && IsLoopOption()),
        TokenKind.Local or TokenKind.Number or TokenKind.String or TokenKind.InterpolatedString => true,
        TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.Not or TokenKind.At or TokenKind.Caret => true,
        _ => false,
    };

    /// <summary><c>function a b name: c</c> (language.md 8.9). Operators that bind tighter than the one before the call belong to the arguments.</summary>
    private Expression ParseArguments(Expression target, int level)
    {
        var arguments = new List<CallArgument>();
        while (StartsArgument() && !_diagnostics.IsFull) arguments.Add(ParseArgument(arguments, level));
        return Bounded(new CallExpression(target.Span, target, arguments));
    }

    /// <summary><c>function(a, b)</c> without a space before the parenthesis.</summary>
    private Expression ParseParenthesized(Expression target)
    {
        Advance();
        var arguments = new List<CallArgument>();
        while (Current.Kind != TokenKind.CloseParen && !Current.EndsStatement)
        {
            arguments.Add(ParseArgument(arguments, null));
            if (!TryTake(TokenKind.Comma)) break;
        }

        if (!TryTake(TokenKind.CloseParen)) Error(Current.Span, "A closing ) is missing here.", DiagnosticCodes.Unclosed);
        return Bounded(new CallExpression(target.Span, target, arguments));
    }

    private CallArgument ParseArgument(List<CallArgument> before, int? level)
    {
        string? name = null;
        var start = Current;
        if (start.Kind == TokenKind.Identifier && Next.Kind == TokenKind.Colon)
        {
            name = Advance().Text;
            Advance();
        }
        else if (before.Count > 0 && before[^1].Name is not null)
        {
            Error(start.Span, "After an argument with a name all others need their names too.");
        }

        var value = level is { } outer ? ParseOperators(outer, false) : ParseExpression();
        return new CallArgument(start.Span, name, value);
    }

    /// <summary>Gives the left side to the first function on the right: <c>x | f + 1</c> is <c>(x | f) + 1</c>.</summary>
    private Expression Pipe(Expression value, Expression receiver, Token pipe) => receiver switch
    {
        VariableExpression or MemberExpression => Bounded(new CallExpression(receiver.Span, receiver, [new CallArgument(value.Span, null, value)])),
        CallExpression call => Bounded(new CallExpression(call.Span, call.Target, [new CallArgument(value.Span, null, value), .. call.Arguments])),
        BinaryExpression binary => Bounded(new BinaryExpression(binary.OperatorSpan, binary.Operator, Pipe(value, binary.Left, pipe), binary.Right)),
        ConditionalExpression choice => Bounded(new ConditionalExpression(Pipe(value, choice.Condition, pipe), choice.Then, choice.Else)),
        _ => NoReceiver(value, receiver, pipe),
    };

    private Expression NoReceiver(Expression value, Expression receiver, Token pipe)
    {
        Error(receiver.Span.Length > 0 ? receiver.Span : pipe.Span, "After | a function must follow, such as string.upcase.");
        return value;
    }
}
