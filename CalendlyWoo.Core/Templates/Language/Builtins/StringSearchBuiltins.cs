using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that ask something of a text (builtins/string.md).</summary>
internal static class StringSearchBuiltins
{
    private static readonly BuiltinParameter Input = new("text", ParameterKind.Text);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        Ask("contains", "Tells whether the text contains another.",
            "{{ \"This is easy\" | string.contains \"easy\" }}", (text, value) => text.Contains(value, StringComparison.Ordinal)),
        Ask("starts_with", "Tells whether the text starts with another.",
            "{{ \"This is easy\" | string.starts_with \"This\" }}", (text, value) => text.StartsWith(value, StringComparison.Ordinal)),
        Ask("ends_with", "Tells whether the text ends with another.",
            "{{ \"This is easy\" | string.ends_with \"easy\" }}", (text, value) => text.EndsWith(value, StringComparison.Ordinal)),
        new Builtin("string.equals_ignore_case", "Tells whether two texts are the same but for capitals.", ParameterKind.Boolean,
            [Input, new("value", ParameterKind.Text)])
        {
            Example = new("{{ \"Paris\" | string.equals_ignore_case \"PARIS\" }}", "true"),
            Body = (values, _) => Value.Of(
                !values[0].IsNull && !values[1].IsNull && AreSame(Text(values[0]), Text(values[1]))),
        },
        new Builtin("string.empty", "Tells whether there is no text.", ParameterKind.Boolean, [Input])
        {
            Example = new("{{ \"\" | string.empty }}", "true"),
            Body = (values, _) => Value.Of(values[0].IsEmpty),
        },
        new Builtin("string.whitespace", "Tells whether there is no text but white space.", ParameterKind.Boolean, [Input])
        {
            Example = new("{{ \"  \" | string.whitespace }}", "true"),
            Body = (values, _) => Value.Of(string.IsNullOrWhiteSpace(Text(values[0]))),
        },
        new Builtin("string.size", "Counts the characters.", ParameterKind.Integer, [Input])
        {
            Example = new("{{ \"hello\" | string.size }}", "5"),
            Body = (values, _) => Value.Of(Text(values[0]).Length),
        },
        new Builtin("string.index_of", "Tells at which position a text first occurs, counted from 0; -1 where it does not.", ParameterKind.Integer,
        [
            Input, new("search", ParameterKind.Text), new("startIndex", ParameterKind.Integer, true), new("count", ParameterKind.Integer, true),
            new("stringComparison", ParameterKind.Text, true),
        ])
        {
            Example = new("{{ \"hello\" | string.index_of \"l\" }}", "2"),
            Body = IndexOf,
        },
    ];

    /// <summary>As Scriban: nothing contains, starts or ends with no text.</summary>
    private static Builtin Ask(string name, string description, string template, Func<string, string, bool> ask) =>
        new($"string.{name}", description, ParameterKind.Boolean, [Input, new("value", ParameterKind.Text)])
        {
            Example = new(template, "true"),
            Body = (values, rendering) => Value.Of(
                !values[0].IsNull && !values[1].IsEmpty && CanSearch(Text(values[0]), Text(values[1]), rendering) && ask(Text(values[0]), Text(values[1]))),
        };

    private static bool AreSame(string left, string right) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(left, right, CompareOptions.IgnoreCase) == 0;

    private static Value IndexOf(Value[] values, Rendering rendering)
    {
        var (text, search) = (Text(values[0]), Text(values[1]));
        var start = Integer(values[2]);
        if (start < 0 || start > text.Length) return rendering.Fail("startIndex lies outside the text.");
        var count = values[3].IsNull ? text.Length - start : Integer(values[3]);
        if (count < 0 || count > text.Length - start) return rendering.Fail("count reaches outside the text.");
        if (!CanSearch(text, search, rendering, 20_000_000)) return Value.Null;
        var at = Text(values[4]) switch
        {
            "" or "Ordinal" => text.IndexOf(search, start, count, StringComparison.Ordinal),
            "OrdinalIgnoreCase" => text.IndexOf(search, start, count, StringComparison.OrdinalIgnoreCase),
            "InvariantCulture" => text.IndexOf(search, start, count, StringComparison.InvariantCulture),
            "InvariantCultureIgnoreCase" => text.IndexOf(search, start, count, StringComparison.InvariantCultureIgnoreCase),
            "CurrentCulture" => rendering.Culture.CompareInfo.IndexOf(text, search, start, count),
            "CurrentCultureIgnoreCase" => rendering.Culture.CompareInfo.IndexOf(text, search, start, count, CompareOptions.IgnoreCase),
            _ => int.MinValue,
        };
        return at == int.MinValue ? rendering.Fail("stringComparison must be Ordinal, OrdinalIgnoreCase or one of Scriban's other names.") : Value.Of(at);
    }
}
