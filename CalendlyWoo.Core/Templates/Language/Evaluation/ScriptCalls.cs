using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Runs functions of the template (language.md 7). What their text blocks say is written at once; their value is what <c>ret</c> gives.</summary>
internal static class ScriptCalls
{
    public static Value Run(ScriptFunction function, SourceSpan span, ScriptArray arguments, Rendering rendering, Block? wrapped)
    {
        var declaration = function.Declaration;
        ScriptObject? parameters = null;
        if (rendering.HasFailed) return Value.Null;
        if (declaration.Parameters is not null && !TryBind(function, span, ref arguments, out parameters, rendering)) return Value.Null;
        if (!rendering.Enter(span)) return Value.Null;
        rendering.Scopes.EnterFunction(parameters, declaration.Name is null, Value.Of(arguments), wrapped);
        if (declaration.Name is ['$', ..] own) rendering.Scopes.StoreFor(own)!.Set(own, Value.Of(function));
        var value = declaration.Result is { } result ? ExpressionEvaluator.Evaluate(result, rendering) : RunBody(declaration.Body!, rendering);
        rendering.Scopes.LeaveFunction();
        rendering.Leave();
        rendering.Span = span;
        return value;
    }

    private static Value RunBody(Block body, Rendering rendering)
    {
        if (StatementRunner.RunBlock(body, rendering) != Flow.Return) return Value.Null;
        var value = rendering.Returned;
        rendering.Returned = Value.Null;
        return value;
    }

    /// <summary>Gives each parameter its argument, by position or name, or its default (language.md 7.3). <c>$</c> then has one item a parameter.</summary>
    private static bool TryBind(ScriptFunction function, SourceSpan span, ref ScriptArray arguments, out ScriptObject? bound, Rendering rendering)
    {
        var parameters = function.Declaration.Parameters!;
        bound = new ScriptObject();
        var values = new ScriptArray(new List<Value>(parameters.Count));
        if (ParameterFit.Problem(function.Declaration, arguments.Count, arguments.Members?.Names ?? []) is { } problem)
        {
            rendering.Fail(DiagnosticCodes.Arguments, problem, span);
            return false;
        }

        for (var index = 0; index < parameters.Count; index++)
        {
            var parameter = parameters[index];
            var value = parameter.IsRest ? Value.Of(new ScriptArray([.. arguments.Skip(index)]))
                : index < arguments.Count ? arguments[index]
                : arguments.Members is { } named && named.TryGet(parameter.Name, out var given) ? given
                : ExpressionEvaluator.Evaluate(parameter.Default!, rendering);
            bound.Set(parameter.Name, value);
            values.Add(value);
        }

        arguments = values;
        return true;
    }
}
