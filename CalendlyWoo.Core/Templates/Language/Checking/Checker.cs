using CalendlyWoo.Core.Templates.Language.Parsing;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>Finds names, functions, arguments and types that do not exist or do not fit, without rendering.</summary>
internal sealed class Checker
{
    private readonly NameScopes _scopes;
    private readonly TypeInference _types;
    private readonly TargetCheck _targets;

    private Checker(Block page, NameScopes scopes, IncludeCheck snippets, DiagnosticBag diagnostics)
    {
        _scopes = scopes;
        _types = new TypeInference(scopes, new NameCheck(scopes, OwnNames.MembersOf(page), diagnostics), diagnostics)
        {
            CheckFunction = CheckFunction,
            CheckSnippets = call => snippets.Check(call, scopes, diagnostics),
        };
        _targets = new TargetCheck(scopes, _types, OwnNames.TestedIn(page), diagnostics);
    }

    public static void Check(SyntaxTemplate template, ModelSchema schema, SnippetLibrary snippets, bool isSnippet, DiagnosticBag diagnostics) =>
        Check(template.Page, new NameScopes(schema, template.Own, isSnippet), new IncludeCheck(snippets, template.Part), diagnostics);

    public static void Check(Block page, NameScopes scopes, IncludeCheck snippets, DiagnosticBag diagnostics) =>
        new Checker(page, scopes, snippets, diagnostics).CheckBlock(page);

    private void CheckBlock(Block? block)
    {
        foreach (var statement in block?.Statements ?? []) CheckStatement(statement);
    }

    private void CheckStatement(Statement statement)
    {
        switch (statement)
        {
            case IfStatement condition:
                CheckBranches(condition, 0);
                break;
            case CaseStatement choice:
                foreach (var expression in choice.Branches.SelectMany(branch => branch.Values).Prepend(choice.Value)) _types.Of(expression);
                _scopes.Guarded(choice.Value, () => CheckAll([.. choice.Branches.Select(branch => branch.Body), choice.Else]));
                break;
            case ForStatement loop:
                CheckLoop(loop);
                break;
            case WhileStatement loop:
                _types.Of(loop.Condition);
                _scopes.InLoop("while", "", StaticType.Unknown, () => _scopes.Guarded(loop.Condition, () => CheckBlock(loop.Body)));
                break;
            case AssignStatement assign:
                _targets.Check(assign);
                break;
            case CaptureStatement capture:
                CheckBlock(capture.Body);
                _targets.Check(capture.Target, StaticType.Unknown);
                break;
            default:
                CheckScope(statement);
                break;
        }
    }

    private void CheckScope(Statement statement)
    {
        switch (statement)
        {
            case WithStatement scope:
                var type = _types.Of(scope.Target);
                _scopes.InObject(type, () => CheckBlock(scope.Body));
                break;
            case ImportStatement import:
                _scopes.Import(_types.Of(import.Value));
                break;
            case FunctionStatement function:
                _scopes.Assign(function.Name.Name, StaticType.Unknown with { Declaration = function.Function });
                CheckFunction(function.Function);
                break;
            case WrapStatement wrap:
                _types.Of(wrap.Call);
                _scopes.InFunction([], () => CheckBlock(wrap.Body));
                break;
            default:
                foreach (var expression in SyntaxWalk.Expressions(statement)) _types.Of(expression);
                break;
        }
    }

    private void CheckAll(IEnumerable<Block?> blocks)
    {
        foreach (var block in blocks) CheckBlock(block);
    }

    /// <summary>Every branch but the first runs only after the conditions before it were asked.</summary>
    private void CheckBranches(IfStatement statement, int index)
    {
        if (index == statement.Branches.Length)
        {
            CheckBlock(statement.Else);
            return;
        }

        var branch = statement.Branches[index];
        _types.Of(branch.Condition);
        _scopes.Guarded(branch.Condition, () => CheckBlock(branch.Body));
        _scopes.Guarded(branch.Condition, () => CheckBranches(statement, index + 1));
    }

    private void CheckLoop(ForStatement loop)
    {
        var item = _types.OfList(loop.List);
        foreach (var option in loop.Options.Expressions) _types.Of(option);
        _scopes.InLoop(loop.Options.Keyword, loop.Variable.Name, item, () => CheckBlock(loop.Body));
        CheckBlock(loop.Else);
    }

    private void CheckFunction(FunctionDeclaration function) => _scopes.InFunction(function.Parameters ?? [], () =>
    {
        if (function.Result is not null) _types.Of(function.Result);
        CheckBlock(function.Body);
    });
}
