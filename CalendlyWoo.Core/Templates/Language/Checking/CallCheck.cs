using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Parsing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>Whether arguments fit a function.</summary>
internal static class CallCheck
{
    public static StaticType Check(Builtin function, SourceSpan span, IReadOnlyList<CallArgument> arguments, StaticType[] types, DiagnosticBag diagnostics)
    {
        if (!ArgumentBinding.TryBind(function, arguments, out var slots, out var problem))
        {
            diagnostics.Error(DiagnosticCodes.Arguments, span, problem);
            return new StaticType(function.Returns);
        }

        for (var index = 0; index < arguments.Count; index++)
        {
            var slot = Array.IndexOf(slots, arguments[index].Value);
            var parameter = function.Parameters[slot];
            if (types[index].Fits(parameter.Kind)) continue;
            diagnostics.Error(DiagnosticCodes.Type, arguments[index].Span,
                $"{function.Name} needs {Describe(parameter.Kind)} here. Write it as: {function.Signature}.");
        }

        return new StaticType(function.Returns);
    }

    private static string Describe(ParameterKind kind) => kind switch
    {
        ParameterKind.Date => "a date, such as booking.start,",
        ParameterKind.List => "a list, such as booking.answers,",
        _ => "a number",
    };
}
