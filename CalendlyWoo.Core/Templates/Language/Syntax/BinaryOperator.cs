namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>The operators between two expressions (language.md 8.4 to 8.8).</summary>
internal enum BinaryOperator : byte
{
    Coalesce,
    NotNullThen,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideRound,
    Modulo,
    Range,
    RangeExclusive,

    /// <summary><c>list &lt;&lt; item</c>.</summary>
    Append,

    /// <summary><c>item &gt;&gt; list</c>.</summary>
    Prepend,
}
