using System.Text;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that write a text in another form (builtins/string.md).</summary>
internal static class StringCodeBuiltins
{
    private static readonly BuiltinParameter Input = new("text", ParameterKind.Text);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("string.escape", "Writes line breaks, quotes and the like with a backslash.", ParameterKind.Text, [Input])
        {
            Example = new("{{ `one \"two\"` | string.escape }}", "one \\\"two\\\""),
            KeepsNull = true,
            Body = (values, rendering) => Escaped(Text(values[0]), "", rendering),
        },
        new Builtin("string.literal", "Writes the text as it would stand in code, in quotes.", ParameterKind.Text, [Input])
        {
            Example = new("{{ `one \"two\"` | string.literal }}", "\"one \\\"two\\\"\""),
            KeepsNull = true,
            Body = (values, rendering) => Escaped(Text(values[0]), "\"", rendering),
        },
        new Builtin("string.base64_encode", "Writes the text in Base64.", ParameterKind.Text, [Input])
        {
            Example = new("{{ \"hello\" | string.base64_encode }}", "aGVsbG8="),
            Body = (values, rendering) =>
                rendering.FitsText(Text(values[0]).Length * 4L) ? Value.Of(Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(values[0])))) : Value.Null,
        },
        new Builtin("string.base64_decode", "Reads a text that is written in Base64.", ParameterKind.Text, [Input])
        {
            Example = new("{{ \"aGVsbG8=\" | string.base64_decode }}", "hello"),
            Body = (values, rendering) => Decoded(Text(values[0]), rendering),
        },
    ];

    private static Value Decoded(string text, Rendering rendering)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Value.Of(Encoding.UTF8.GetString(bytes, 0, length))
            : rendering.Fail("This text is not Base64.");
    }

    private static Value Escaped(string text, string quote, Rendering rendering)
    {
        var escaped = new StringBuilder(quote, text.Length + 16);
        TextEscape.Append(escaped, text);
        escaped.Append(quote);
        return rendering.FitsText(escaped.Length) ? Value.Of(escaped.ToString()) : Value.Null;
    }
}
