using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions on numbers (builtins/math.md).</summary>
internal static class MathBuiltins
{
    private static readonly BuiltinParameter Input = new("value", ParameterKind.Number);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("math.round", "Rounds a number, to whole ones or to some decimals.", ParameterKind.Number,
            [Input, new("precision", ParameterKind.Integer, true, Value.Of(0L))])
        {
            Body = (values, rendering) => Round(values[0], (int)values[1].AsInteger(), rendering),
        },
        new Builtin("math.format", "Writes a number in a format, such as F2 for two decimals.", ParameterKind.Text,
            [Input, new("format", ParameterKind.Text), new("culture", ParameterKind.Text, true)])
        {
            Body = (values, rendering) => Format(values[0], StringBuiltins.Text(values[1]), StringBuiltins.Text(values[2]), rendering),
        },
        new Builtin("math.ceil", "Rounds a number up.", ParameterKind.Number, [Input]) { Body = (values, _) => Change(values[0], Math.Ceiling, Math.Ceiling) },
        new Builtin("math.floor", "Rounds a number down.", ParameterKind.Number, [Input]) { Body = (values, _) => Change(values[0], Math.Floor, Math.Floor) },
        new Builtin("math.abs", "Leaves out the minus sign.", ParameterKind.Number, [Input])
        {
            Body = (values, _) =>
                values[0].Kind == ValueKind.Integer
                    ? Value.Of(Math.Abs(Math.Max(values[0].AsInteger(), -long.MaxValue)))
                    : Change(values[0], Math.Abs, Math.Abs),
        },
    ];

    private static Value Round(Value value, int precision, Rendering rendering)
    {
        if (precision is < 0 or > 15) return rendering.Fail("Decimals must be between 0 and 15.");
        return Change(value, number => Math.Round(number, precision), number => Math.Round(number, precision));
    }

    private static Value Change(Value value, Func<double, double> change, Func<decimal, decimal> exactChange) => value.Kind switch
    {
        ValueKind.Double => Value.Of(change(value.AsDouble())),
        ValueKind.Decimal => Value.Of(exactChange(value.AsDecimal())),
        _ => value,
    };

    private static Value Format(Value value, string format, string cultureName, Rendering rendering)
    {
        if (value.IsNull) return value;

        // A format such as F999999999 would make a text of that length.
        if (format.Length > 32 || format.Count(char.IsAsciiDigit) > 8 || (format.Length > 3 && char.IsLetter(format[0])))
        {
            return rendering.Fail("This format is too long.");
        }

        try
        {
            var culture = cultureName.Length == 0 ? rendering.Culture : CultureInfo.GetCultureInfo(cultureName, true);
            return Value.Of(value.Kind switch
            {
                ValueKind.Integer => value.AsInteger().ToString(format, culture),
                ValueKind.Decimal => value.AsDecimal().ToString(format, culture),
                _ => value.AsDouble().ToString(format, culture),
            });
        }
        catch (CultureNotFoundException)
        {
            return rendering.Fail($"{cultureName} is not a language that is known here. Write it as en-US or fr-FR.");
        }
        catch (FormatException)
        {
            return rendering.Fail($"{format} is not a format for this number. F2 gives two decimals, N2 separates thousands too.");
        }
    }
}
