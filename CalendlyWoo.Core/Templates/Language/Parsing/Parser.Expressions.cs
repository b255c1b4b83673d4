using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

internal sealed partial class Parser
{
    private Statement ParseExpressionStatement()
    {
        var indent = _indent;
        var target = ParseExpression();
        if (TryParseInline(target, indent) is { } function) return function;
        if (!Precedence.TryGetAssignment(Current.Kind, out var op)) return new OutputStatement(target, indent);
        var sign = Advance();
        var value = ParseNeeded("The value after = is missing.");
        target = Unwrapped(target);
        if (!IsAssignable(target))
        {
            Error(sign.Span, "Only a name can be given a value, such as greeting = \"Hello\". To compare, write ==.");
            return new OutputStatement(target, indent);
        }

        if (op is not null) value = Bounded(new BinaryExpression(sign.Span, op.Value, target, value));
        return new AssignStatement(target, value, op is not null, indent);
    }

    private static bool IsAssignable(Expression target) => Unwrapped(target) switch
    {
        VariableExpression variable => variable.Name[0] != '$' || !(variable.Name.Length == 1 || IsArgumentName(variable.Name)),
        MemberExpression member => member.Name is not ['e' or 'b', .., '?'],
        IndexExpression => true,
        _ => false,
    };

    private static Expression Unwrapped(Expression target) => target is NestedExpression nested ? Unwrapped(nested.Inner) : target;

    /// <summary>An expression with its pipes, which bind least.</summary>
    private Expression ParseExpression()
    {
        if (_depth >= MaxDepth) return GiveUp();
        _depth++;
        var left = ParseConditional();
        while (Current.Kind == TokenKind.Pipe && !_diagnostics.IsFull)
        {
            var pipe = Advance();
            SkipNewLines();
            if (Current.EndsStatement) Error(pipe.Span, "After | a function is missing, such as string.upcase.");
            else left = Pipe(left, ParseConditional(), pipe);
        }

        _depth--;
        return left;
    }

    private Expression ParseConditional()
    {
        var condition = ParseOperators(0, true);
        if (!TryTake(TokenKind.Question)) return condition;
        var then = ParseWithin(_around | Surroundings.Choice);
        if (!TryTake(TokenKind.Colon))
        {
            Error(Current.Span, "Here : and a second value are missing. Write condition ? value : other value.");
            return condition;
        }

        return Bounded(new ConditionalExpression(condition, then, ParseExpression()));
    }

    /// <summary>Operators that bind tighter than <paramref name="level"/>.</summary>
    private Expression ParseOperators(int level, bool takesArguments)
    {
        var left = ParseOperand(level, takesArguments);
        while (Precedence.TryGet(Current.Kind, out var op, out var own) && own > level && !_diagnostics.IsFull)
        {
            if (op == BinaryOperator.Or && _around.HasFlag(Surroundings.When)) break;
            var sign = Advance();
            if (Current.EndsStatement) Missing("The value after this operator is missing.");
            else left = Bounded(new BinaryExpression(sign.Span, op, left, ParseDeeper(own, takesArguments)));
        }

        return left;
    }

    private Expression ParseDeeper(int level, bool takesArguments)
    {
        _depth++;
        var right = _depth > MaxDepth ? GiveUp() : ParseOperators(level, takesArguments);
        _depth--;
        return right;
    }

    private LiteralExpression GiveUp()
    {
        Abandon(Current.Span);
        return new LiteralExpression(Current.Span, default);
    }

    private Expression ParseOperand(int level, bool takesArguments)
    {
        var token = Current;
        if (token.Kind is TokenKind.Increment or TokenKind.Decrement) return ParseIncrement();
        UnaryOperator? op = token.Kind switch
        {
            TokenKind.Not => UnaryOperator.Not,
            TokenKind.Minus => UnaryOperator.Negate,
            TokenKind.Plus => UnaryOperator.Plus,
            TokenKind.At => UnaryOperator.Alias,
            TokenKind.Caret => UnaryOperator.Spread,
            _ => null,
        };
        if (op is null) return ParseCallOrPath(level, takesArguments);
        Advance();
        if (op == UnaryOperator.Alias) return ParseAlias(token, level, takesArguments);
        _depth++;
        var operand = _depth > MaxDepth ? GiveUp() : ParseOperand(Precedence.Unary, takesArguments);
        _depth--;
        return Bounded(new UnaryExpression(token.Span, op.Value, operand));
    }

    /// <summary>With arguments behind it, <c>@</c> changes nothing: the function is called.</summary>
    private Expression ParseAlias(Token sign, int level, bool takesArguments)
    {
        var path = ParsePath();
        return takesArguments && StartsArgument() && IsCallable(path)
            ? ParseArguments(path, level)
            : Bounded(new UnaryExpression(sign.Span, UnaryOperator.Alias, path));
    }

    private Expression ParseIncrement()
    {
        var sign = Advance();
        return Increment(sign, ParsePath(), false);
    }

    /// <summary>Counting by one, before or behind the name (language.md 8.6).</summary>
    private Expression Increment(Token sign, Expression target, bool isPostfix)
    {
        target = Unwrapped(target);
        if (!IsAssignable(target))
        {
            Error(sign.Span, "Only a name can be counted up or down, such as count++.");
            return target;
        }

        var op = sign.Kind == TokenKind.Increment ? BinaryOperator.Add : BinaryOperator.Subtract;
        var sum = new BinaryExpression(sign.Span, op, target, new LiteralExpression(sign.Span, Values.Value.Of(1L)));
        return Bounded(new IncrementExpression(sign.Span, target, sum, isPostfix));
    }

    private Expression Bounded(Expression expression)
    {
        if (expression.Height <= MaxHeight) return expression;
        Abandon(expression.Span);
        return new LiteralExpression(expression.Span, default);
    }
}
