using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that shorten or lengthen a text (builtins/string.md). Trimmed or padded, HTML stays HTML; cut off, it does not.</summary>
internal static class StringTrimBuiltins
{
    private static readonly BuiltinParameter Input = new("text", ParameterKind.Text);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        Trim("strip", "Removes white space on both sides.", "[{{ \" hello \" | string.strip }}]", "[hello]", text => text.Trim()),
        Trim("lstrip", "Removes white space on the left.", "[{{ \" hello \" | string.lstrip }}]", "[hello ]", text => text.TrimStart()),
        Trim("rstrip", "Removes white space on the right.", "[{{ \" hello \" | string.rstrip }}]", "[ hello]", text => text.TrimEnd()),
        new Builtin("string.strip_newlines", "Removes line breaks.", ParameterKind.Text, [Input])
        {
            Example = new("{{ \"one\\ntwo\" | string.strip_newlines }}", "onetwo"),
            Body = (values, _) => Value.Of(Text(values[0]).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)),
        },
        Pad("pad_left", "Puts spaces before the text until it is as wide as asked.",
            "[{{ \"7\" | string.pad_left 3 }}]", "[  7]", (text, width) => text.PadLeft(width)),
        Pad("pad_right", "Puts spaces behind the text until it is as wide as asked.",
            "[{{ \"7\" | string.pad_right 3 }}]", "[7  ]", (text, width) => text.PadRight(width)),
        new Builtin("string.truncate", "Shortens the text to a number of characters, the dots at its end included.", ParameterKind.Text,
            [Input, new("length", ParameterKind.Integer), new("ellipsis", ParameterKind.Text, true)])
        {
            Example = new("{{ \"A very long answer\" | string.truncate 9 }}", "A very..."),
            Body = (values, _) => Truncate(Text(values[0]), Integer(values[1]), Ellipsis(values[2])),
        },
        new Builtin("string.truncatewords", "Shortens the text to a number of words.", ParameterKind.Text,
            [Input, new("count", ParameterKind.Integer), new("ellipsis", ParameterKind.Text, true)])
        {
            Example = new("{{ \"A very long answer\" | string.truncatewords 2 }}", "A very..."),
            Body = (values, rendering) => TruncateWords(Text(values[0]), Integer(values[1]), Ellipsis(values[2]), rendering),
        },
    ];

    private static Builtin Trim(string name, string description, string template, string result, Func<string, string> trim) =>
        new($"string.{name}", description, ParameterKind.Text, [Input])
        {
            Example = new(template, result),
            KeepsNull = true,
            Body = (values, _) => As(values[0], trim(values[0].AsText())),
        };

    private static Builtin Pad(string name, string description, string template, string result, Func<string, int, string> pad) =>
        new($"string.{name}", description, ParameterKind.Text, [Input, new("width", ParameterKind.Integer)])
        {
            Example = new(template, result),
            Body = (values, rendering) => Padded(values[0], Integer(values[1]), pad, rendering),
        };

    private static Value Padded(Value text, int width, Func<string, int, string> pad, Rendering rendering)
    {
        if (width < 0) return rendering.Fail("The width must not be negative.");
        return rendering.FitsText(width) ? As(text, pad(Text(text), width)) : Value.Null;
    }

    private static Value As(Value source, string text) => source.Kind == ValueKind.SafeText ? Value.Safe(text) : Value.Of(text);

    private static string Ellipsis(Value value) => value.IsNull ? "..." : value.AsText();

    private static Value Truncate(string text, int length, string ellipsis)
    {
        if (text.Length <= length || text.Length == 0) return Value.Of(text);
        return Value.Of(string.Concat(text.AsSpan(0, (int)Math.Max(0, (long)length - ellipsis.Length)), ellipsis));
    }

    /// <summary>White space before the first word counts as an empty word, as in Scriban.</summary>
    private static Value TruncateWords(string text, int count, string ellipsis, Rendering rendering)
    {
        if (text.Length == 0) return Value.Of(text);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).AsEnumerable();
        if (char.IsWhiteSpace(text[0])) words = words.Prepend("");
        if (char.IsWhiteSpace(text[^1])) words = words.Append("");
        var kept = string.Join(' ', words.Take(count));
        return rendering.FitsText((long)kept.Length + ellipsis.Length) ? Value.Of(kept + ellipsis) : Value.Null;
    }
}
