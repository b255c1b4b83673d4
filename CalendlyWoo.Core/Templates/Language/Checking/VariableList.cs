using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>Which names a template takes from the model, and which it makes itself.</summary>
internal static class VariableList
{
    /// <summary>Paths such as <c>customer.first_name</c>, each once, in their order in the source.</summary>
    public static IReadOnlyList<string> Used(Block page)
    {
        var own = Assigned(page);
        var paths = SyntaxWalk.Statements(page).SelectMany(SyntaxWalk.Expressions).SelectMany(Paths);
        return [.. paths.Where(path => !IsOwn(path, own)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Names that get a value in the template, loop variables included.</summary>
    public static IReadOnlySet<string> Assigned(Block page) => SyntaxWalk.Statements(page)
        .Select(statement => statement switch
        {
            AssignStatement assign => assign.Target.Name,
            ForStatement loop => loop.Variable.Name,
            _ => null,
        })
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    private static bool IsOwn(string path, IReadOnlySet<string> own)
    {
        var root = path.Split('.')[0];
        return own.Contains(root) || root == "for" || root[0] == '$' || BuiltinTable.IsNamespace(root);
    }

    private static IEnumerable<string> Paths(Expression expression) =>
        IsPath(expression) ? [SyntaxText.Of(expression)] : SyntaxWalk.Children(expression).SelectMany(Paths);

    private static bool IsPath(Expression expression) => expression switch
    {
        VariableExpression => true,
        MemberExpression member => IsPath(member.Target),
        _ => false,
    };
}
