namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions on any value (builtins/object.md).</summary>
internal static class ObjectBuiltins
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("object.default", "Takes another value where this one is empty.", ParameterKind.Any,
            [new("value", ParameterKind.Any), new("default", ParameterKind.Any)])
        {
            Body = (values, _) => values[0].IsEmpty ? values[1] : values[0],
        },
    ];
}
