using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Calls functions.</summary>
internal static class Calls
{
    /// <summary>A call that stands in a template.</summary>
    /// <param name="call">The call.</param>
    /// <param name="rendering">The rendering.</param>
    /// <param name="wrapped">The block that <c>wrap</c> gives to the function.</param>
    /// <param name="isOutput">Whether its value is output: a snippet may then write instead of giving one.</param>
    public static Value Evaluate(CallExpression call, Rendering rendering, Block? wrapped = null, bool isOutput = false)
    {
        var target = ExpressionEvaluator.EvaluateTarget(call.Target, rendering);
        if (!rendering.Step(call.Span)) return Value.Null;
        if (target.Kind != ValueKind.Function)
        {
            return rendering.Fail(DiagnosticCodes.UnknownFunction, $"{SyntaxText.Of(call.Target)} is not a function.", call.Span);
        }

        return target.AsFunction() switch
        {
            Builtin builtin => Run(builtin, call, rendering),
            ScriptFunction function => ScriptCalls.Run(function, call.Span, Arguments.ToArray(call.Arguments, rendering), rendering, wrapped),
            var snippets => Run((SnippetFunction)snippets, call, rendering, isOutput),
        };
    }

    private static Value Run(Builtin builtin, CallExpression call, Rendering rendering)
    {
        var running = new BuiltinCall(builtin);
        Arguments.AddTo(ref running, call.Arguments, rendering);
        return running.Run(call.Span, rendering);
    }

    private static Value Run(SnippetFunction snippets, CallExpression call, Rendering rendering, bool isOutput)
    {
        var arguments = Arguments.ToArray(call.Arguments, rendering);
        if (snippets == SnippetFunction.IncludeJoin) Includes.TrustTexts(call.Arguments, arguments);
        return Includes.Run(snippets, call.Span, arguments, rendering, isOutput);
    }

    /// <summary>Calls a function with values by position, as built-in functions do with those that they are given.</summary>
    /// <returns>Null where a fault is noted.</returns>
    public static Value Invoke(ITemplateFunction function, SourceSpan span, IReadOnlyList<Value> arguments, Rendering rendering)
    {
        if (!rendering.Step(span)) return Value.Null;
        switch (function)
        {
            case Builtin builtin:
                var call = new BuiltinCall(builtin);
                foreach (var argument in arguments) call.Add(null, argument);
                return call.Run(span, rendering);
            case ScriptFunction own:
                return ScriptCalls.Run(own, span, new ScriptArray([.. arguments]), rendering, null);
            default:
                return Includes.Run((SnippetFunction)function, span, new ScriptArray([.. arguments]), rendering);
        }
    }
}
