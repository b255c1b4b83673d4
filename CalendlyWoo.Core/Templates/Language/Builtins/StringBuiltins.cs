using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that change or question a text as a whole (builtins/string.md).</summary>
internal static class StringBuiltins
{
    private static readonly BuiltinParameter Input = new("text", ParameterKind.Text);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        Change("upcase", "Writes the text in capital letters.", text => text.ToUpperInvariant()) with { KeepsNull = true },
        Change("downcase", "Writes the text in small letters.", text => text.ToLowerInvariant()) with { KeepsNull = true },
        Change("capitalize", "Writes the first letter as a capital.", Capitalize),
        Change("capitalizewords", "Writes the first letter of each word as a capital.", CapitalizeWords),
        Change("strip", "Removes white space on both sides.", text => text.Trim()) with { KeepsNull = true },
        Change("lstrip", "Removes white space on the left.", text => text.TrimStart()) with { KeepsNull = true },
        Change("rstrip", "Removes white space on the right.", text => text.TrimEnd()) with { KeepsNull = true },
        Change("strip_newlines", "Removes line breaks.", text => text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)),
        new Builtin("string.append", "Puts another text behind this one.", ParameterKind.Text, [Input, new("with", ParameterKind.Text)])
        {
            Body = (values, rendering) => TextOperators.Join(values[0], values[1], rendering),
        },
        new Builtin("string.prepend", "Puts another text before this one.", ParameterKind.Text, [Input, new("by", ParameterKind.Text)])
        {
            Body = (values, rendering) => TextOperators.Join(values[1], values[0], rendering),
        },
        Ask("contains", "Tells whether the text contains another.", (text, value) => text.Contains(value, StringComparison.Ordinal)),
        Ask("starts_with", "Tells whether the text starts with another.", (text, value) => text.StartsWith(value, StringComparison.Ordinal)),
        Ask("ends_with", "Tells whether the text ends with another.", (text, value) => text.EndsWith(value, StringComparison.Ordinal)),
        new Builtin("string.equals_ignore_case", "Tells whether two texts are the same but for capitals.", ParameterKind.Boolean,
            [Input, new("value", ParameterKind.Text)])
        {
            Body = (values, _) =>
                Value.Of(values[0].IsNull == values[1].IsNull && string.Equals(Text(values[0]), Text(values[1]), StringComparison.OrdinalIgnoreCase)),
        },
        new Builtin("string.empty", "Tells whether there is no text.", ParameterKind.Boolean, [Input]) { Body = (values, _) => Value.Of(values[0].IsEmpty) },
        new Builtin("string.whitespace", "Tells whether there is no text but white space.", ParameterKind.Boolean, [Input])
        {
            Body = (values, _) => Value.Of(string.IsNullOrWhiteSpace(Text(values[0]))),
        },
        new Builtin("string.size", "Counts the characters.", ParameterKind.Integer, [Input]) { Body = (values, _) => Value.Of(Text(values[0]).Length) },
        new Builtin("string.pluralize", "Chooses the word for one or for many.", ParameterKind.Text,
            [new("number", ParameterKind.Number), new("singular", ParameterKind.Text), new("plural", ParameterKind.Text)])
        {
            Body = (values, _) => values[0].IsNumber && values[0].ToDouble() == 1 ? values[1] : values[2],
        },
    ];

    internal static string Text(Value value) => value.IsNull ? "" : value.AsText();

    private static Builtin Change(string name, string description, Func<string, string> change) =>
        new($"string.{name}", description, ParameterKind.Text, [Input]) { Body = (values, _) => Value.Of(change(Text(values[0]))) };

    /// <summary>As Scriban: nothing contains, starts or ends with no text.</summary>
    private static Builtin Ask(string name, string description, Func<string, string, bool> ask) =>
        new($"string.{name}", description, ParameterKind.Boolean, [Input, new("value", ParameterKind.Text)])
        {
            Body = (values, _) => Value.Of(!values[0].IsNull && !values[1].IsEmpty && ask(Text(values[0]), Text(values[1]))),
        };

    private static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static string CapitalizeWords(string text) => string.Create(text.Length, text, (letters, source) =>
    {
        var isStart = true;
        for (var index = 0; index < letters.Length; index++)
        {
            letters[index] = isStart ? char.ToUpperInvariant(source[index]) : source[index];
            isStart = char.IsWhiteSpace(source[index]);
        }
    });
}
