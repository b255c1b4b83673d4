using System.Text.RegularExpressions;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions on regular expressions of .NET (builtins/regex.md). One that takes long ends the rendering.</summary>
internal static class RegexBuiltins
{
    private static readonly BuiltinParameter Input = new("text", ParameterKind.Text);
    private static readonly BuiltinParameter Pattern = new("pattern", ParameterKind.Text);
    private static readonly BuiltinParameter Options = new("options", ParameterKind.Text, true);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("regex.match", "Finds the first place that fits a pattern: the place, then what its groups hold.", ParameterKind.List,
            [Input, Pattern, Options])
        {
            Example = new("{{ \"size 38, long\" | regex.match `size (\\d+)` }}", "[\"size 38\", \"38\"]"),
            Body = (values, rendering) => RegexRun.Over(values[0], values[1], values[2], rendering, RegexRun.Match),
        },
        new Builtin("regex.matches", "Finds every place that fits a pattern, each as a list.", ParameterKind.List, [Input, Pattern, Options])
        {
            Example = new("{{ \"38 or 40\" | regex.matches `\\d+` }}", "[[\"38\"], [\"40\"]]"),
            Body = (values, rendering) => RegexRun.Over(values[0], values[1], values[2], rendering, RegexRun.Matches),
        },
        new Builtin("regex.replace", "Replaces every place that fits a pattern. $1 stands for the first group.", ParameterKind.Text,
            [Input, Pattern, new("replace", ParameterKind.Text), Options])
        {
            Example = new("{{ \"2026-11-24\" | regex.replace `(\\d+)-(\\d+)-(\\d+)` \"$3.$2.$1\" }}", "24.11.2026"),
            Body = (values, rendering) => RegexRun.Over(values[0], values[1], values[3], rendering,
                (regex, text, at) => RegexRun.Replace(regex, text, Text(values[2]), at)),
        },
        new Builtin("regex.split", "Cuts the text where it fits a pattern.", ParameterKind.List, [Input, Pattern, Options])
        {
            Example = new("{{ \"Ann ,Bea, Cleo\" | regex.split `\\s*,\\s*` }}", "[\"Ann\", \"Bea\", \"Cleo\"]"),
            Body = (values, rendering) => RegexRun.Over(values[0], values[1], values[2], rendering, RegexRun.Split),
        },
        new Builtin("regex.escape", "Writes a text so that a pattern finds it as it is.", ParameterKind.Text, [Pattern])
        {
            Example = new("{{ \"(a.b)\" | regex.escape }}", "\\(a\\.b\\)"),
            KeepsNull = true,
            Body = (values, rendering) => rendering.FitsText(Text(values[0]).Length * 2L) ? Value.Of(Regex.Escape(Text(values[0]))) : Value.Null,
        },
        new Builtin("regex.unescape", "Takes back what regex.escape does.", ParameterKind.Text, [Pattern])
        {
            Example = new("{{ `\\(a\\.b\\)` | regex.unescape }}", "(a.b)"),
            KeepsNull = true,
            Body = (values, rendering) => Unescape(Text(values[0]), rendering),
        },
    ];

    private static Value Unescape(string text, Rendering rendering)
    {
        try
        {
            return Value.Of(Regex.Unescape(text));
        }
        catch (ArgumentException)
        {
            return rendering.Fail("A backslash in this text stands before something that has no meaning.");
        }
    }
}
