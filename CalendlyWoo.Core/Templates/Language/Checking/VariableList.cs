using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>Which names a template takes from the model.</summary>
internal sealed class VariableList
{
    private readonly IReadOnlySet<string> _own;
    private readonly List<string> _objects = [];
    private readonly List<string> _found = [];

    private VariableList(Block page) => _own = OwnNames.Of(page);

    /// <summary>
    /// Paths such as <c>customer.first_name</c>, each once, in their order in the source. A name inside <c>with customer</c> is listed both alone and
    /// as the customer's, since only the model tells which it is.
    /// </summary>
    public static IReadOnlyList<string> Used(Block page)
    {
        var list = new VariableList(page);
        list.Add(page);
        return [.. list._found.Distinct(StringComparer.Ordinal)];
    }

    private void Add(Block block)
    {
        foreach (var statement in block.Statements) Add(statement);
    }

    private void Add(Statement statement)
    {
        foreach (var expression in SyntaxWalk.Expressions(statement)) Add(expression);
        var path = statement switch
        {
            WithStatement scope when OwnNames.IsPath(scope.Target) => SyntaxText.Of(scope.Target),
            ImportStatement import when OwnNames.IsPath(import.Value) => SyntaxText.Of(import.Value),
            _ => null,
        };
        if (path is not null) _objects.Add(path);
        foreach (var block in SyntaxWalk.Blocks(statement)) Add(block);
        if (path is not null && statement is WithStatement) _objects.RemoveAt(_objects.Count - 1);
    }

    private void Add(Expression expression)
    {
        if (expression is FunctionExpression { Function.Body: { } body }) Add(body);
        if (OwnNames.IsPath(expression)) Add(SyntaxText.Of(expression));
        else
        {
            foreach (var child in SyntaxWalk.Children(expression)) Add(child);
        }
    }

    private void Add(string path)
    {
        var root = path.Split('.')[0];
        if (_own.Contains(root) || root[0] == '$' || root is "for" or "while" or "tablerow" || BuiltinTable.IsNamespace(root) || BuiltinNames.Plain.Contains(root)) return;
        _found.Add(path);
        foreach (var owner in _objects) _found.Add($"{owner}.{path}");
    }
}
