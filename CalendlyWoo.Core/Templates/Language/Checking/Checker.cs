using CalendlyWoo.Core.Templates.Language.Parsing;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>Finds names, functions, arguments and types that do not exist or do not fit, without rendering.</summary>
internal sealed class Checker
{
    private readonly TypeInference _types;

    private Checker(ModelSchema schema, IReadOnlySet<string> assigned, DiagnosticBag diagnostics) => _types = new TypeInference(schema, assigned, diagnostics);

    public static void Check(Block page, ModelSchema schema, DiagnosticBag diagnostics) =>
        new Checker(schema, VariableList.Assigned(page), diagnostics).CheckBlock(page);

    private void CheckBlock(Block? block)
    {
        foreach (var statement in block?.Statements ?? []) CheckStatement(statement);
    }

    private void CheckStatement(Statement statement)
    {
        switch (statement)
        {
            case IfStatement condition:
                foreach (var branch in condition.Branches)
                {
                    _types.Of(branch.Condition);
                    CheckBlock(branch.Body);
                }

                CheckBlock(condition.Else);
                break;
            case ForStatement loop:
                CheckLoop(loop);
                break;
            case AssignStatement assign:
                var value = _types.Of(assign.Value);
                _types.Assign(assign.Target.Name, assign.Operator is null ? value : StaticType.Unknown);
                break;
            default:
                foreach (var expression in SyntaxWalk.Expressions(statement)) _types.Of(expression);
                break;
        }
    }

    private void CheckLoop(ForStatement loop)
    {
        var list = _types.OfList(loop.List);
        var before = _types.Enter(loop.Variable.Name, list);
        CheckBlock(loop.Body);
        _types.Leave(loop.Variable.Name, before);
        CheckBlock(loop.Else);
    }
}
