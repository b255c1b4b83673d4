namespace CalendlyWoo.Core.Templates.Language.Syntax;

/// <summary>Goes through a tree in the order of the source.</summary>
internal static class SyntaxWalk
{
    /// <summary>All statements, those of blocks inside included, and those of anonymous functions.</summary>
    public static IEnumerable<Statement> Statements(Block block) =>
        block.Statements.SelectMany(statement => Blocks(statement).Concat(InnerBlocks(statement)).SelectMany(Statements).Prepend(statement));

    /// <summary>All expressions of a page, the smallest included.</summary>
    public static IEnumerable<Expression> AllExpressions(Block page) => Statements(page).SelectMany(Expressions).SelectMany(WithChildren);

    public static IEnumerable<Expression> WithChildren(Expression expression) => Children(expression).SelectMany(WithChildren).Prepend(expression);

    private static IEnumerable<Block> InnerBlocks(Statement statement) =>
        Expressions(statement).SelectMany(WithChildren).Select(expression => (expression as FunctionExpression)?.Function.Body).OfType<Block>();

    /// <summary>The expressions that stand directly in a statement.</summary>
    public static IEnumerable<Expression> Expressions(Statement statement) => statement switch
    {
        OutputStatement output => [output.Value],
        AssignStatement assign => [.. TargetParts(assign.Target), assign.Value],
        IfStatement condition => condition.Branches.Select(branch => branch.Condition),
        CaseStatement choice => choice.Branches.SelectMany(branch => branch.Values).Prepend(choice.Value),
        ForStatement loop => loop.Options.Expressions.Prepend(loop.List),
        WhileStatement loop => [loop.Condition],
        CaptureStatement capture => TargetParts(capture.Target),
        WithStatement scope => [scope.Target],
        WrapStatement wrap => [wrap.Call],
        ReturnStatement { Value: { } value } => [value],
        ImportStatement import => [import.Value],
        FunctionStatement { Function.Result: { } result } => [result],
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
        ObjectExpression members => members.Members.Select(member => member.Value),
        InterpolatedExpression text => text.Parts,
        IncrementExpression increment => [increment.Sum],
        FunctionExpression { Function.Result: { } result } => [result],
        CallExpression call => call.Arguments.Select(argument => argument.Value).Prepend(call.Target),
        _ => [],
    };

    /// <summary>The blocks that stand directly in a statement.</summary>
    public static IEnumerable<Block> Blocks(Statement statement) => statement switch
    {
        IfStatement condition => [.. condition.Branches.Select(branch => branch.Body), .. OrNone(condition.Else)],
        CaseStatement choice => [.. choice.Branches.Select(branch => branch.Body), .. OrNone(choice.Else)],
        WhileStatement loop => [loop.Body],
        CaptureStatement capture => [capture.Body],
        WithStatement scope => [scope.Body],
        WrapStatement wrap => [wrap.Body],
        FunctionStatement { Function.Body: { } body } => [body],
        ForStatement loop => [loop.Body, .. OrNone(loop.Else)],
        _ => [],
    };

    /// <summary>What is read to find the place that gets the value: nothing for a variable.</summary>
    private static IEnumerable<Expression> TargetParts(Expression target) => target is VariableExpression ? [] : Children(target);

    private static IEnumerable<Block> OrNone(Block? block) => block is null ? [] : [block];
}
