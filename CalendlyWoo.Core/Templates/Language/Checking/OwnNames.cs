using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>What a template makes and asks for itself, wherever in it; for its check.</summary>
internal static class OwnNames
{
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
