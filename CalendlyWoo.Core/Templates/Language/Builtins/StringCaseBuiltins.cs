using System.Text;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that change the letters of a text (builtins/string.md).</summary>
internal static class StringCaseBuiltins
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        Change("upcase", "Writes the text in capital letters.", "{{ \"test\" | string.upcase }}", "TEST", text => text.ToUpperInvariant(), true),
        Change("downcase", "Writes the text in small letters.", "{{ \"TeSt\" | string.downcase }}", "test", text => text.ToLowerInvariant(), true),
        Change("capitalize", "Writes the first letter as a capital.", "{{ \"dear all\" | string.capitalize }}", "Dear all", Capitalize),
        Change("capitalizewords", "Writes the first letter of each word as a capital.",
            "{{ \"styling session\" | string.capitalizewords }}", "Styling Session", CapitalizeWords),
        Change("handleize", "Makes a text fit for a web address: small letters, digits and dashes.",
            "{{ \"Gifts & more\" | string.handleize }}", "gifts-more", Handleize),
        new Builtin("string.pluralize", "Chooses the word for one or for many.", ParameterKind.Text,
            [new("number", ParameterKind.Integer), new("singular", ParameterKind.Text), new("plural", ParameterKind.Text)])
        {
            Example = new("{{ 2 | string.pluralize \"hour\" \"hours\" }}", "hours"),
            Body = (values, _) => Integer(values[0]) == 1 ? values[1] : values[2],
        },
    ];

    private static Builtin Change(string name, string description, string template, string result, Func<string, string> change, bool keepsNull = false) =>
        new($"string.{name}", description, ParameterKind.Text, [new("text", ParameterKind.Text)])
        {
            Example = new(template, result),
            KeepsNull = keepsNull,
            Body = (values, _) => Value.Of(change(Text(values[0]))),
        };

    private static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>The first letter after white space, digits and signs before it notwithstanding.</summary>
    private static string CapitalizeWords(string text) => string.Create(text.Length, text, (letters, source) =>
    {
        var isStart = true;
        for (var index = 0; index < letters.Length; index++)
        {
            var letter = source[index];
            letters[index] = isStart && char.IsLetter(letter) ? char.ToUpperInvariant(letter) : letter;
            isStart = char.IsWhiteSpace(letter) || (isStart && !char.IsLetter(letter));
        }
    });

    /// <summary>Anything between letters and digits becomes one dash; there is none at the end.</summary>
    private static string Handleize(string text)
    {
        var handle = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter)) handle.Append(char.ToLowerInvariant(letter));
            else if (handle.Length == 0 || handle[^1] != '-') handle.Append('-');
        }

        return handle.ToString().TrimEnd('-');
    }
}
