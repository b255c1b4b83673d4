using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>JSON (builtins/object.md). In an HTML part the text is escaped as any other.</summary>
internal static class JsonBuiltins
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("object.to_json", "Writes a value as JSON.", ParameterKind.Text, [new("value", ParameterKind.Any)])
        {
            Example = new("{{ [1, \"two\", null] | object.to_json }}", "[1,\"two\",null]"),
            Body = (values, rendering) => JsonText.Write(values[0], rendering),
        },
        new Builtin("object.from_json", "Reads a value from JSON.", ParameterKind.Any, [new("json", ParameterKind.Text)])
        {
            Example = new("{{ answer = `{\"size\": 38}` | object.from_json; answer.size }}", "38"),
            KeepsNull = true,
            Body = (values, rendering) => JsonValues.Read(Text(values[0]), rendering),
        },
    ];
}
