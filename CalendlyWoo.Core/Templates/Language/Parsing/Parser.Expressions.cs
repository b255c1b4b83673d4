using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

internal sealed partial class Parser
{
    private Statement ParseExpressionStatement()
    {
        var indent = _indent;
        var target = ParseExpression();
        if (!Precedence.TryGetAssignment(Current.Kind, out var op)) return new OutputStatement(target, indent);
        var sign = Advance();
        var value = Current.EndsStatement ? Missing("The value after = is missing.") : ParseExpression();
        if (target is VariableExpression variable) return new AssignStatement(variable, op, value, indent);
        if (target is MemberExpression or IndexExpression) NotSupported(sign.Span, "Giving a value to a part of an object or list");
        else Error(sign.Span, "Only a name can be given a value, such as greeting = \"Hello\". To compare, write ==.");
        return new OutputStatement(value, indent);
    }

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
        var then = ParseOperators(0, true);
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
        UnaryOperator? op = token.Kind switch
        {
            TokenKind.Not => UnaryOperator.Not,
            TokenKind.Minus => UnaryOperator.Negate,
            TokenKind.Plus => UnaryOperator.Plus,
            _ => null,
        };
        if (op is null) return ParseCallOrPath(level, takesArguments);
        Advance();
        _depth++;
        var operand = _depth > MaxDepth ? GiveUp() : ParseOperand(Precedence.Unary, takesArguments);
        _depth--;
        return Bounded(new UnaryExpression(token.Span, op.Value, operand));
    }

    private LiteralExpression Missing(string message)
    {
        Error(Current.Span, message);
        return new LiteralExpression(Current.Span, default);
    }

    private Expression Bounded(Expression expression)
    {
        if (expression.Height <= MaxHeight) return expression;
        Abandon(expression.Span);
        return new LiteralExpression(expression.Span, default);
    }
}
