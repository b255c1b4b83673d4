using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that read a date from a text (builtins/date.md). Without an offset in the text the mail's zone is meant.</summary>
internal static class DateParseBuiltins
{
    private static readonly BuiltinParameter Input = new("text", ParameterKind.Text);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("date.parse", "Reads a date from a text, in a pattern and a language where they are given. What is no date gives nothing.", ParameterKind.Date,
            [Input, new("pattern", ParameterKind.Text, true), new("culture", ParameterKind.Text, true)])
        {
            Example = new("{{ date.parse '24.11.2026' '%d.%m.%Y' }}", "24 Nov 2026"),
            Body = (values, rendering) => Parse(values[0], values[1], values[2], rendering),
        },
        new Builtin("date.parse_to_string", "Reads a date from a text and writes it in another pattern.", ParameterKind.Text,
        [
            Input, new("output_pattern", ParameterKind.Text, true), new("output_culture", ParameterKind.Text, true),
            new("input_pattern", ParameterKind.Text, true), new("input_culture", ParameterKind.Text, true),
        ])
        {
            Example = new("{{ \"2026-11-24\" | date.parse_to_string \"%d %B %Y\" }}", "24 November 2026"),
            Body = (values, rendering) =>
            {
                var date = Parse(values[0], values[3], values[4], rendering);
                return DateBuiltins.Write(date, values[1].IsNull ? Value.Of(DateFormat.Default) : values[1], values[2], rendering);
            },
        },
    ];

    private static Value Parse(Value text, Value pattern, Value cultureName, Rendering rendering)
    {
        if (text.IsEmpty || !TryGetCulture(cultureName, rendering, out var culture)) return Value.Null;
        if (text.AsText().Length > DateReader.MaxLength || Text(pattern).Length > DateReader.MaxLength) return rendering.Fail("This is too long for a date.");
        var reader = new DateReader(culture, rendering.Zone, rendering.Now);
        if (pattern.IsNull) return Value.Of(reader.Read(text.AsText()));
        return DatePattern.ToExact(pattern.AsText(), culture, out var unknown) is { } exact
            ? Value.Of(reader.Read(text.AsText(), exact, pattern.AsText().Contains("%g", StringComparison.Ordinal)))
            : rendering.Fail($"%{unknown} cannot be read from a text, only written.");
    }
}
