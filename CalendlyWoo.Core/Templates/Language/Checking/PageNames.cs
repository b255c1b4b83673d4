using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>The names in a template: which it makes itself, which it takes from the model, and which snippets it includes.</summary>
internal sealed class PageNames : SyntaxVisitor
{
    private readonly HashSet<string> _own = new(StringComparer.Ordinal);
    private readonly List<string> _includes = [];
    private readonly List<string> _paths = [];
    private readonly List<string> _objects = [];

    private PageNames()
    {
    }

    /// <summary>Names that get a value somewhere: variables, captured texts, functions with their parameters, loop variables.</summary>
    public IReadOnlySet<string> Own => _own;

    /// <summary>
    /// Paths such as <c>customer.first_name</c>, each once, in their order in the source. A name inside <c>with customer</c> is listed both alone and
    /// as the customer's, since only the model tells which it is.
    /// </summary>
    public IReadOnlyList<string> Used { get; private set; } = [];

    /// <summary>The snippets that it includes by name, each once.</summary>
    public IReadOnlyList<string> Includes => _includes;

    public static PageNames Of(Block page)
    {
        var names = new PageNames();
        names.Visit(page);
        names.Used = [.. names._paths.Where(path => !names.IsOwn(path)).Distinct(StringComparer.Ordinal)];
        return names;
    }

    protected override void Visit(Statement statement)
    {
        switch (statement)
        {
            case AssignStatement { Target: VariableExpression target }:
                _own.Add(target.Name);
                break;
            case CaptureStatement { Target: VariableExpression target }:
                _own.Add(target.Name);
                break;
            case ForStatement loop:
                _own.Add(loop.Variable.Name);
                break;
            case FunctionStatement function:
                _own.Add(function.Name.Name);
                AddParameters(function.Function);
                break;
            case WithStatement scope when OwnNames.IsPath(scope.Target):
                Visit(scope.Target);
                _objects.Add(SyntaxText.Of(scope.Target));
                Visit(scope.Body);
                _objects.RemoveAt(_objects.Count - 1);
                return;
        }

        base.Visit(statement);
        if (statement is ImportStatement import && OwnNames.IsPath(import.Value)) _objects.Add(SyntaxText.Of(import.Value));
    }

    protected override void Visit(Expression expression)
    {
        switch (expression)
        {
            case VariableExpression or MemberExpression when OwnNames.IsPath(expression):
                AddPath(SyntaxText.Of(expression));
                return;
            case CallExpression { Target: VariableExpression { Name: "include" or "include_join" } } call:
                AddIncludes(call);
                break;
            case IncrementExpression { Target: VariableExpression target }:
                _own.Add(target.Name);
                break;
            case FunctionExpression anonymous:
                AddParameters(anonymous.Function);
                break;
        }

        base.Visit(expression);
    }

    private void AddParameters(FunctionDeclaration function)
    {
        foreach (var parameter in function.Parameters ?? []) _own.Add(parameter.Name);
    }

    private void AddPath(string path)
    {
        _paths.Add(path);
        foreach (var owner in _objects) _paths.Add($"{owner}.{path}");
    }

    private void AddIncludes(CallExpression call)
    {
        foreach (var (name, _) in IncludeList.NamesIn(call))
        {
            if (name is not null && !_includes.Contains(name)) _includes.Add(name);
        }
    }

    private bool IsOwn(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var root = dot < 0 ? path : path[..dot];
        return root[0] == '$' || root is "for" or "while" or "tablerow" || _own.Contains(root)
            || BuiltinTable.IsNamespace(root) || BuiltinNames.Plain.Contains(root);
    }
}
