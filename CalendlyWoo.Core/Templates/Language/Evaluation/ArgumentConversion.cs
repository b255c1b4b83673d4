using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>Makes of an argument what the parameter asks for, or notes a fault.</summary>
internal static class ArgumentConversion
{
    public static Value Convert(Value value, BuiltinParameter parameter, Rendering rendering) => parameter.Kind switch
    {
        ParameterKind.Text => value.IsText || value.IsNull ? value : Value.Of(rendering.Text(value)),
        ParameterKind.Integer => Integer(value, parameter, rendering),
        ParameterKind.Number when Operators.IsNumeric(value) => Operators.Number(value),
        ParameterKind.Number => value.IsNull ? value : Mismatch("a number", parameter, rendering),
        ParameterKind.TimeSpan => value.Kind is ValueKind.TimeSpan or ValueKind.Null ? value : Mismatch("a timespan", parameter, rendering),
        ParameterKind.Date => value.Kind is ValueKind.Date or ValueKind.Null ? value : Mismatch("a date, such as booking.start", parameter, rendering),
        ParameterKind.Function => value.Kind is ValueKind.Function or ValueKind.Null
            ? value
            : Mismatch("a function, such as @string.upcase", parameter, rendering),
        ParameterKind.List => ListConversion.ToList(value, rendering) is { } items ? Value.Of(items) : Value.Null,
        _ => value,
    };

    private static Value Integer(Value value, BuiltinParameter parameter, Rendering rendering)
    {
        if (value.Kind == ValueKind.Integer) return Value.Of(Math.Clamp(value.AsInteger(), int.MinValue, int.MaxValue));
        if (value.IsNull) return parameter.Default;
        if (value.IsText && int.TryParse(value.AsText(), NumberStyles.Integer, rendering.Culture, out var written)) return Value.Of(written);
        if (!Operators.IsNumeric(value)) return Mismatch("a whole number", parameter, rendering);
        var number = Operators.Number(value).ToDouble();
        return double.IsNaN(number) ? Value.Of(0L) : Value.Of((long)Math.Clamp(Math.Round(number), int.MinValue, int.MaxValue));
    }

    private static Value Mismatch(string expected, BuiltinParameter parameter, Rendering rendering) =>
        rendering.Fail($"{parameter.Name} must be {expected}.");
}
