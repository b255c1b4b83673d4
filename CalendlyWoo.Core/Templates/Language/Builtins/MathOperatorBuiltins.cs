using System.Numerics;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>The operators as functions (builtins/math.md).</summary>
internal static class MathOperatorBuiltins
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        Operate("plus", "Adds another value.", "{{ 1 | math.plus 2 }}", "3", BinaryOperator.Add),
        Operate("minus", "Takes another value away.", "{{ 255 | math.minus 5 }}", "250", BinaryOperator.Subtract),
        Operate("times", "Multiplies with another value.", "{{ 2 | math.times 3 }}", "6", BinaryOperator.Multiply),
        Operate("modulo", "Gives what a division leaves over.", "{{ 11 | math.modulo 10 }}", "1", BinaryOperator.Modulo),
        new Builtin("math.divided_by", "Divides by another number; by a whole one, what is left over is dropped.", ParameterKind.Number,
            [new("value", ParameterKind.Number), new("divisor", ParameterKind.Number)])
        {
            Example = new("{{ 9 | math.divided_by 2 }} {{ 9 | math.divided_by 2.0 }}", "4 4.5"),
            KeepsNull = true,
            Body = (values, rendering) => Divide(values[0], values[1], rendering),
        },
    ];

    private static Builtin Operate(string name, string description, string template, string result, BinaryOperator op) =>
        new($"math.{name}", description, ParameterKind.Any, [new("value", ParameterKind.Any), new("with", ParameterKind.Any)])
        {
            Example = new(template, result),
            Body = (values, rendering) => Operators.Apply(op, values[0], values[1], rendering),
        };

    private static Value Divide(Value value, Value divisor, Rendering rendering)
    {
        if (divisor.Kind != ValueKind.Integer || divisor.AsInteger() is < int.MinValue or > int.MaxValue)
        {
            return Operators.Apply(BinaryOperator.Divide, value, divisor, rendering);
        }

        if (divisor.AsInteger() == 0) return rendering.Fail("This divides by zero.");
        var quotient = Operators.Apply(BinaryOperator.Divide, value, divisor, rendering);
        return quotient switch
        {
            { Kind: ValueKind.Decimal } => Value.Of(new BigInteger(Math.Floor(quotient.AsDecimal()))),
            { Kind: ValueKind.Double or ValueKind.Float } when double.IsFinite(quotient.ToDouble()) => Value.Of(new BigInteger(Math.Floor(quotient.ToDouble()))),
            _ => quotient,
        };
    }
}
