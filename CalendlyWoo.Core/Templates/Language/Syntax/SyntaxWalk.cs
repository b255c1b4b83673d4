namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>Goes through a tree in the order of the source.</summary>
internal static class SyntaxWalk
{
    public static IEnumerable<Statement> Statements(Block block) =>
        block.Statements.SelectMany(statement => Blocks(statement).SelectMany(Statements).Prepend(statement));

    /// <summary>The expressions that stand directly in a statement.</summary>
    public static IEnumerable<Expression> Expressions(Statement statement) => statement switch
    {
        OutputStatement output => [output.Value],
        AssignStatement { Operator: null } assign => [assign.Value],
        AssignStatement assign => [assign.Target, assign.Value],
        IfStatement condition => condition.Branches.Select(branch => branch.Condition),
        ForStatement loop => [loop.List],
        _ => [],
    };

    public static IEnumerable<Expression> Children(Expression expression) => expression switch
    {
        MemberExpression member => [member.Target],
        IndexExpression index => [index.Target, index.Index],
        UnaryExpression unary => [unary.Operand],
        BinaryExpression binary => [binary.Left, binary.Right],
        ConditionalExpression conditional => [conditional.Condition, conditional.Then, conditional.Else],
        NestedExpression nested => [nested.Inner],
        ArrayExpression array => array.Items,
        CallExpression call => call.Arguments.Select(argument => argument.Value).Prepend(call.Target),
        _ => [],
    };

    private static IEnumerable<Block> Blocks(Statement statement) => statement switch
    {
        IfStatement condition => [.. condition.Branches.Select(branch => branch.Body), .. OrNone(condition.Else)],
        ForStatement loop => [loop.Body, .. OrNone(loop.Else)],
        _ => [],
    };

    private static IEnumerable<Block> OrNone(Block? block) => block is null ? [] : [block];
}
