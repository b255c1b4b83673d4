using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>The names that a template makes itself, wherever in it.</summary>
internal static class OwnNames
{
    /// <summary>Names that get a value somewhere: variables, captured texts, functions with their parameters, loop variables.</summary>
    public static IReadOnlySet<string> Of(Block page) => SyntaxWalk.Statements(page)
        .SelectMany(Of)
        .Concat(SyntaxWalk.AllExpressions(page).SelectMany(Of))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The members of objects that it makes: inside <c>with</c> and after <c>import</c> they may be names.</summary>
    public static IReadOnlySet<string> MembersOf(Block page) => SyntaxWalk.AllExpressions(page)
        .OfType<ObjectExpression>()
        .SelectMany(made => made.Members.Select(member => member.Name))
        .Concat(SyntaxWalk.Statements(page).OfType<AssignStatement>().Select(assign => assign.Target).OfType<MemberExpression>().Select(member => member.Name))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Paths whose emptiness the template asks for somewhere: in a condition or before <c>??</c>.</summary>
    public static IReadOnlySet<string> TestedIn(Block page) => SyntaxWalk.Statements(page)
        .SelectMany(Conditions)
        .Concat(SyntaxWalk.AllExpressions(page).SelectMany(Conditions))
        .SelectMany(Paths)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The longest paths in an expression, such as <c>customer.phone</c>.</summary>
    public static IEnumerable<string> Paths(Expression expression) =>
        IsPath(expression) ? [SyntaxText.Of(expression)] : SyntaxWalk.Children(expression).SelectMany(Paths);

    public static bool IsPath(Expression expression) => expression switch
    {
        VariableExpression => true,
        MemberExpression member => IsPath(member.Target),
        _ => false,
    };

    private static IEnumerable<string> Of(Statement statement) => statement switch
    {
        AssignStatement { Target: VariableExpression target } => [target.Name],
        CaptureStatement { Target: VariableExpression target } => [target.Name],
        ForStatement loop => [loop.Variable.Name],
        FunctionStatement function => Parameters(function.Function).Append(function.Name.Name),
        _ => [],
    };

    private static IEnumerable<string> Of(Expression expression) => expression switch
    {
        FunctionExpression anonymous => Parameters(anonymous.Function),
        IncrementExpression { Target: VariableExpression target } => [target.Name],
        _ => [],
    };

    private static IEnumerable<string> Parameters(FunctionDeclaration function) => (function.Parameters ?? []).Select(parameter => parameter.Name);

    private static IEnumerable<Expression> Conditions(Statement statement) => statement switch
    {
        IfStatement choice => choice.Branches.Select(branch => branch.Condition),
        WhileStatement loop => [loop.Condition],
        CaseStatement choice => [choice.Value],
        _ => [],
    };

    private static IEnumerable<Expression> Conditions(Expression expression) => expression switch
    {
        ConditionalExpression choice => [choice.Condition],
        BinaryExpression { Operator: BinaryOperator.Coalesce or BinaryOperator.NotNullThen or BinaryOperator.And or BinaryOperator.Or } binary => [binary.Left],
        CallExpression { Target: MemberExpression { Name: "default" or "empty" or "whitespace" } } call => call.Arguments.Select(argument => argument.Value),
        _ => [],
    };
}
