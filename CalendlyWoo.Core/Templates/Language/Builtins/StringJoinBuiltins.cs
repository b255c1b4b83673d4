using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that join texts (builtins/string.md). Where one is HTML already the other is escaped.</summary>
internal static class StringJoinBuiltins
{
    private static readonly BuiltinParameter Input = new("text", ParameterKind.Text);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("string.append", "Puts another text behind this one.", ParameterKind.Text, [Input, new("with", ParameterKind.Text)])
        {
            Example = new("{{ \"Hello\" | string.append \" Ann\" }}", "Hello Ann"),
            Body = (values, rendering) => TextOperators.Join(values[0], values[1], rendering),
        },
        new Builtin("string.prepend", "Puts another text before this one.", ParameterKind.Text, [Input, new("by", ParameterKind.Text)])
        {
            Example = new("{{ \"Ann\" | string.prepend \"Hello \" }}", "Hello Ann"),
            Body = (values, rendering) => TextOperators.Join(values[1], values[0], rendering),
        },
    ];
}
