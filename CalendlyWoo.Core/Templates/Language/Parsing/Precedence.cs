using CalendlyWoo.Core.Templates.Language.Lexing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Parsing;

/// <summary>How tightly operators bind: a higher number binds tighter, equal ones group from the left.</summary>
internal static class Precedence
{
    /// <summary>Above every operator between two values.</summary>
    public const int Unary = 9;

    public static bool TryGet(TokenKind kind, out BinaryOperator op, out int level)
    {
        (op, level) = kind switch
        {
            TokenKind.Coalesce => (BinaryOperator.Coalesce, 1),
            TokenKind.NotNullThen => (BinaryOperator.NotNullThen, 1),
            TokenKind.Or => (BinaryOperator.Or, 2),
            TokenKind.And => (BinaryOperator.And, 3),
            TokenKind.Equal => (BinaryOperator.Equal, 4),
            TokenKind.NotEqual => (BinaryOperator.NotEqual, 4),
            TokenKind.Less => (BinaryOperator.Less, 5),
            TokenKind.LessOrEqual => (BinaryOperator.LessOrEqual, 5),
            TokenKind.Greater => (BinaryOperator.Greater, 5),
            TokenKind.GreaterOrEqual => (BinaryOperator.GreaterOrEqual, 5),
            TokenKind.Plus => (BinaryOperator.Add, 6),
            TokenKind.Minus => (BinaryOperator.Subtract, 6),
            TokenKind.Star => (BinaryOperator.Multiply, 7),
            TokenKind.Slash => (BinaryOperator.Divide, 7),
            TokenKind.SlashSlash => (BinaryOperator.DivideRound, 7),
            TokenKind.Percent => (BinaryOperator.Modulo, 7),
            TokenKind.ShiftLeft => (BinaryOperator.Append, 7),
            TokenKind.ShiftRight => (BinaryOperator.Prepend, 7),
            TokenKind.Range => (BinaryOperator.Range, 8),
            TokenKind.RangeExclusive => (BinaryOperator.RangeExclusive, 8),
            _ => default,
        };
        return level > 0;
    }

    /// <summary>The operator of a compound assignment, null for a plain one; false where the token assigns nothing.</summary>
    public static bool TryGetAssignment(TokenKind kind, out BinaryOperator? op)
    {
        op = kind switch
        {
            TokenKind.PlusAssign => BinaryOperator.Add,
            TokenKind.MinusAssign => BinaryOperator.Subtract,
            TokenKind.StarAssign => BinaryOperator.Multiply,
            TokenKind.SlashAssign => BinaryOperator.Divide,
            TokenKind.SlashSlashAssign => BinaryOperator.DivideRound,
            TokenKind.PercentAssign => BinaryOperator.Modulo,
            TokenKind.CoalesceAssign => BinaryOperator.Coalesce,
            _ => null,
        };
        return op is not null || kind == TokenKind.Assign;
    }
}
