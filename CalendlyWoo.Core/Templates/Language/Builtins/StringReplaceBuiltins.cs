using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that replace parts of a text (builtins/string.md). HTML does not stay HTML: what is replaced might be half a tag.</summary>
internal static class StringReplaceBuiltins
{
    private static readonly BuiltinParameter Input = new("text", ParameterKind.Text);
    private static readonly BuiltinParameter Match = new("match", ParameterKind.Text);
    private static readonly BuiltinParameter Replacement = new("replace", ParameterKind.Text);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("string.replace", "Replaces every occurrence of a text by another.", ParameterKind.Text, [Input, Match, Replacement])
        {
            Example = new("{{ \"10:00, 11:00\" | string.replace \":00\" \" h\" }}", "10 h, 11 h"),
            Body = (values, rendering) => Replace(values[0], values[1], values[2], rendering),
        },
        new Builtin("string.replace_first", "Replaces the first occurrence of a text, or the last one, by another. Capitals make no difference.",
            ParameterKind.Text, [Input, Match, Replacement, new("fromEnd", ParameterKind.Boolean, true)])
        {
            Example = new("{{ \"one and one\" | string.replace_first \"one\" \"two\" }}", "two and one"),
            Body = (values, rendering) => ReplaceFirst(Text(values[0]), Text(values[1]), Text(values[2]), values[3].IsTruthy, rendering),
        },
        Remove("remove", "Removes every occurrence of a text.", "{{ \"1-2-3\" | string.remove \"-\" }}", "123",
            (text, remove, rendering) => Replace(text, remove, Value.Null, rendering)),
        Remove("remove_first", "Removes the first occurrence of a text.", "{{ \"1-2-3\" | string.remove_first \"-\" }}", "12-3",
            (text, remove, rendering) => ReplaceFirst(Text(text), Text(remove), "", false, rendering)),
        Remove("remove_last", "Removes the last occurrence of a text.", "{{ \"1-2-3\" | string.remove_last \"-\" }}", "1-23",
            (text, remove, rendering) => ReplaceFirst(Text(text), Text(remove), "", true, rendering)),
    ];

    private static Builtin Remove(string name, string description, string template, string result, Func<Value, Value, Rendering, Value> body) =>
        new($"string.{name}", description, ParameterKind.Text, [Input, new("remove", ParameterKind.Text)])
        {
            Example = new(template, result),
            Body = (values, rendering) => values[0].IsEmpty || values[1].IsEmpty ? values[0] : body(values[0], values[1], rendering),
        };

    private static Value Replace(Value text, Value match, Value replacement, Rendering rendering)
    {
        if (text.IsEmpty) return Value.Of("");
        if (match.IsEmpty) return rendering.Fail("The text to replace must not be empty.");
        var (source, old, fresh) = (Text(text), Text(match), Text(replacement));
        if (!CanSearch(source, old, rendering)) return Value.Null;
        long count = source.AsSpan().Count(old);
        if (!rendering.FitsText(source.Length + (count * (fresh.Length - old.Length)))) return Value.Null;
        return count == 0 ? Value.Of(source) : Value.Of(source.Replace(old, fresh, StringComparison.Ordinal));
    }

    private static Value ReplaceFirst(string text, string match, string replacement, bool fromEnd, Rendering rendering)
    {
        if (match.Length == 0) return Value.Of(text);
        if (!CanSearch(text, match, rendering)) return Value.Null;
        var at = fromEnd ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase) : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return Value.Of(text);
        if (!rendering.FitsText((long)text.Length + replacement.Length)) return Value.Null;
        return Value.Of(string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length)));
    }
}
