using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that read a number from a text (builtins/string.md), as the mail's language writes it. What is none gives nothing.</summary>
internal static class StringNumberBuiltins
{
    private const NumberStyles Real = NumberStyles.Float | NumberStyles.AllowThousands;

    public static IReadOnlyList<Builtin> All { get; } =
    [
        Read("to_int", "Reads a whole number of up to 32 bits.", "{{ \"123\" | string.to_int + 1 }}", "124",
            (text, culture) => int.TryParse(text, NumberStyles.Integer, culture, out var number) ? Value.Of(number) : Value.Null),
        Read("to_long", "Reads a whole number of up to 64 bits.", "{{ \"3000000000\" | string.to_long + 1 }}", "3000000001",
            (text, culture) => long.TryParse(text, NumberStyles.Integer, culture, out var number) ? Value.Of(number) : Value.Null),
        Read("to_float", "Reads a number with decimals, to some 7 digits.", "{{ \"1.5\" | string.to_float + 1 }}", "2.5",
            (text, culture) => float.TryParse(text, Real, culture, out var number) ? Value.Of(number) : Value.Null),
        Read("to_double", "Reads a number with decimals, to some 16 digits.", "{{ \"1.25\" | string.to_double + 1 }}", "2.25",
            (text, culture) => double.TryParse(text, Real, culture, out var number) ? Value.Of(number) : Value.Null),
    ];

    private static Builtin Read(string name, string description, string template, string result, Func<string, CultureInfo, Value> read) =>
        new($"string.{name}", description, ParameterKind.Number, [new("text", ParameterKind.Text)])
        {
            Example = new(template, result),
            Body = (values, rendering) => read(Text(values[0]), rendering.Culture),
        };
}
