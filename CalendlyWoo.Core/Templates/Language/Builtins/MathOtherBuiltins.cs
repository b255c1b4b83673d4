using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that write, test or make up numbers (builtins/math.md).</summary>
internal static class MathOtherBuiltins
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("math.format", "Writes a number in a format, such as F2 for two decimals.", ParameterKind.Text,
            [new("value", ParameterKind.Number), new("format", ParameterKind.Text), new("culture", ParameterKind.Text, true)])
        {
            Example = new("{{ 1234.5 | math.format \"N2\" }}", "1,234.50"),
            Body = (values, rendering) => ValueFormat.Apply(values[0], Text(values[1]), values[2], rendering),
        },
        new Builtin("math.is_number", "Tells whether this is a number.", ParameterKind.Boolean, [new("value", ParameterKind.Any)])
        {
            Example = new("{{ 255 | math.is_number }} {{ \"yo\" | math.is_number }}", "true false"),
            Body = (values, _) => Value.Of(values[0].IsNumber),
        },
        new Builtin("math.random", "Makes up a whole number from the first one on and below the second. Never use it as a secret.", ParameterKind.Integer,
            [new("minValue", ParameterKind.Integer), new("maxValue", ParameterKind.Integer)])
        {
            Example = new("{{ math.random 7 8 }}", "7"),
            Body = (values, rendering) => Integer(values[0]) > Integer(values[1])
                ? rendering.Fail("The first number must not be larger than the second.")
                : Value.Of(Random.Shared.Next(Integer(values[0]), Integer(values[1]))),
        },
        new Builtin("math.uuid", "Makes up an identifier that no other mail has.", ParameterKind.Text, [])
        {
            Example = new("{{ math.uuid | string.size }}", "36"),
            Body = (_, _) => Value.Of(Guid.NewGuid().ToString()),
        },
    ];
}
