using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that take a text apart or replace parts of it (builtins/string.md).</summary>
internal static class StringPartBuiltins
{
    private static readonly BuiltinParameter Input = new("text", ParameterKind.Text);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("string.replace", "Replaces every occurrence of a text by another.", ParameterKind.Text,
            [Input, new("match", ParameterKind.Text), new("replace", ParameterKind.Text)])
        {
            Body = (values, rendering) => Replace(values[0], values[1], values[2], rendering),
        },
        new Builtin("string.remove", "Removes every occurrence of a text.", ParameterKind.Text, [Input, new("remove", ParameterKind.Text)])
        {
            Body = (values, rendering) => values[1].IsEmpty ? values[0] : Replace(values[0], values[1], Value.Null, rendering),
        },
        new Builtin("string.truncate", "Shortens the text to a number of characters, the dots at its end included.", ParameterKind.Text,
            [Input, new("length", ParameterKind.Integer), new("ellipsis", ParameterKind.Text, true, Value.Of("..."))])
        {
            Body = (values, _) => Truncate(Text(values[0]), Number(values[1]), Text(values[2])),
        },
        new Builtin("string.truncatewords", "Shortens the text to a number of words.", ParameterKind.Text,
            [Input, new("count", ParameterKind.Integer), new("ellipsis", ParameterKind.Text, true, Value.Of("..."))])
        {
            Body = (values, _) => TruncateWords(Text(values[0]), Number(values[1]), Text(values[2])),
        },
        new Builtin("string.slice", "Takes a part of the text, from a position counted from 0.", ParameterKind.Text,
            [Input, new("start", ParameterKind.Integer), new("length", ParameterKind.Integer, true, Value.Of(0L))])
        {
            Body = (values, _) => Slice(Text(values[0]), Number(values[1]), Number(values[2])),
        },
        new Builtin("string.split", "Cuts the text into a list.", ParameterKind.List, [Input, new("match", ParameterKind.Text)])
        {
            Body = (values, rendering) => Split(Text(values[0]), Text(values[1]), rendering),
        },
    ];

    private static string Text(Value value) => StringBuiltins.Text(value);

    private static int Number(Value value) => value.IsNull ? 0 : (int)value.AsInteger();

    private static Value Replace(Value text, Value match, Value replacement, Rendering rendering)
    {
        if (match.IsEmpty) return rendering.Fail("The text to replace must not be empty.");
        var (source, old, fresh) = (Text(text), Text(match), Text(replacement));
        long count = source.AsSpan().Count(old);
        if (!rendering.FitsText(source.Length + (count * (fresh.Length - old.Length)))) return Value.Null;
        return count == 0 ? Value.Of(source) : Value.Of(source.Replace(old, fresh, StringComparison.Ordinal));
    }

    private static Value Truncate(string text, int length, string ellipsis)
    {
        if (text.Length <= length) return Value.Of(text);
        return Value.Of(string.Concat(text.AsSpan(0, Math.Max(0, length - ellipsis.Length)), ellipsis));
    }

    private static Value TruncateWords(string text, int count, string ellipsis)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Value.Of(string.Join(' ', words.Take(count)) + ellipsis);
    }

    private static Value Slice(string text, int start, int length)
    {
        var from = start < 0 ? Math.Max(0, start + text.Length) : start;
        if (from >= text.Length) return Value.Of("");
        return Value.Of(length > 0 && length < text.Length - from ? text.Substring(from, length) : text[from..]);
    }

    private static Value Split(string text, string match, Rendering rendering)
    {
        var parts = text.Split(match, rendering.Limits.MaxItems + 1, StringSplitOptions.RemoveEmptyEntries);
        return rendering.FitsList(parts.Length) ? Value.Of([.. parts.Select(part => Value.Of(part))]) : Value.Null;
    }
}
