using System.Numerics;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that round (builtins/math.md). Decimals, such as prices, stay exact; nothing stays nothing.</summary>
internal static class MathBuiltins
{
    private static readonly BuiltinParameter Input = new("value", ParameterKind.Number);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("math.round", "Rounds a number, to whole ones or to some decimals.", ParameterKind.Number,
            [Input, new("precision", ParameterKind.Integer, true, Value.Of(0L))])
        {
            Example = new("{{ 4.5612 | math.round 2 }}", "4.56"),
            Body = (values, rendering) => Round(values[0], Integer(values[1]), rendering),
        },
        Change("ceil", "Rounds a number up.", "{{ 4.2 | math.ceil }}", "5", Math.Ceiling, Math.Ceiling),
        Change("floor", "Rounds a number down.", "{{ 4.6 | math.floor }}", "4", Math.Floor, Math.Floor),
        Change("abs", "Leaves out the minus sign.", "{{ -15.5 | math.abs }}", "15.5", Math.Abs, Math.Abs) with
        {
            Body = (values, _) => values[0].Kind is ValueKind.Integer or ValueKind.BigInteger
                ? Value.Of(BigInteger.Abs(values[0].ToBigInteger()))
                : Apply(values[0], Math.Abs, Math.Abs),
        },
    ];

    private static Builtin Change(
        string name, string description, string template, string result, Func<double, double> change, Func<decimal, decimal> exactChange) =>
        new($"math.{name}", description, ParameterKind.Number, [Input])
        {
            Example = new(template, result),
            Body = (values, _) => Apply(values[0], change, exactChange),
        };

    private static Value Round(Value value, int precision, Rendering rendering)
    {
        if (precision is < 0 or > 15) return rendering.Fail("Decimals must be between 0 and 15.");
        return Apply(value, number => Math.Round(number, precision), number => Math.Round(number, precision));
    }

    private static Value Apply(Value value, Func<double, double> change, Func<decimal, decimal> exactChange) => value.Kind switch
    {
        ValueKind.Float => Value.Of((float)change(value.AsFloat())),
        ValueKind.Double => Value.Of(change(value.AsDouble())),
        ValueKind.Decimal => Value.Of(exactChange(value.AsDecimal())),
        _ => value,
    };
}
