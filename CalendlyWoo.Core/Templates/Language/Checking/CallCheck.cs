using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Parsing;
using CalendlyWoo.Core.Templates.Language.Syntax;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>Whether arguments fit a function. How many a list with <c>^</c> gives is not known before.</summary>
internal static class CallCheck
{
    public static StaticType Check(Builtin function, SourceSpan span, IReadOnlyList<CallArgument> arguments, StaticType[] types, DiagnosticBag diagnostics)
    {
        var result = new StaticType(function.Returns);
        if (HasSpread(arguments)) return result;
        var places = new ArgumentPlaces(function);
        for (var index = 0; index < arguments.Count && places.Take(arguments[index].Name) is var place and >= 0; index++)
        {
            var parameter = function.Parameters[place];
            if (parameter.IsRest || types[index].Fits(parameter.Kind)) continue;
            diagnostics.Error(DiagnosticCodes.Type, arguments[index].Span,
                $"{function.Name} needs {Describe(parameter.Kind)} here. Write it as: {function.Signature}.");
        }

        if (places.Problem is not null || !places.Complete()) diagnostics.Error(DiagnosticCodes.Arguments, span, places.Problem!);
        return result;
    }

    public static void Check(FunctionDeclaration function, SourceSpan span, IReadOnlyList<CallArgument> arguments, DiagnosticBag diagnostics)
    {
        if (HasSpread(arguments)) return;
        var names = arguments.Select(argument => argument.Name).OfType<string>().ToArray();
        if (ParameterFit.Problem(function, arguments.Count - names.Length, names) is { } problem) diagnostics.Error(DiagnosticCodes.Arguments, span, problem);
    }

    private static bool HasSpread(IReadOnlyList<CallArgument> arguments) =>
        arguments.Any(argument => argument.Value is UnaryExpression { Operator: UnaryOperator.Spread });

    private static string Describe(ParameterKind kind) => kind switch
    {
        ParameterKind.Date => "a date, such as booking.start,",
        ParameterKind.TimeSpan => "a timespan, such as timespan.from_hours 1,",
        ParameterKind.List => "a list, such as booking.answers,",
        ParameterKind.Function => "a function, such as @string.upcase,",
        _ => "a number",
    };
}
