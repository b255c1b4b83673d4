using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Paths as the owner wrote them, for messages.</summary>
internal static class SyntaxText
{
    public static string Of(Expression expression) => expression switch
    {
        VariableExpression variable => variable.Name,
        MemberExpression member => $"{Of(member.Target)}.{member.Name}",
        NestedExpression nested => Of(nested.Inner),
        IndexExpression index => $"{Of(index.Target)}[…]",
        _ => "this",
    };
}
