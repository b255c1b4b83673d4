using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that call a function for every item (builtins/array.md), such as <c>@string.upcase</c>.</summary>
internal static class ArrayFunctionBuiltins
{
    private static readonly BuiltinParameter Input = new("list", ParameterKind.List);
    private static readonly BuiltinParameter Function = new("function", ParameterKind.Function);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("array.each", "Changes every item by a function.", ParameterKind.List, [Input, Function])
        {
            Example = new("{{ [\" a\", \"b \"] | array.each @string.strip }}", "[\"a\", \"b\"]"),
            KeepsNull = true,
            Body = (values, rendering) => Each(values[0].AsList(), values[1], rendering, (_, result) => result),
        },
        new Builtin("array.filter", "Keeps the items for which a function says yes.", ParameterKind.List, [Input, Function])
        {
            Example = new("{{ [\"\", \"200\", \"400\"] | array.filter @string.empty }}", "[\"\"]"),
            KeepsNull = true,
            Body = (values, rendering) => Each(values[0].AsList(), values[1], rendering, (item, result) => result.IsTruthy ? item : null),
        },
        new Builtin("array.any", "Tells whether a function says yes for any item. More arguments go to the function.", ParameterKind.Boolean,
            [Input, new("function", ParameterKind.Any), new("args", ParameterKind.Any) { IsRest = true }])
        {
            Example = new("{{ [\"tea\", \"coffee\"] | array.any @string.contains \"off\" }}", "true"),
            Body = (values, rendering) => Any(values[0].AsList(), values[1], values[2].AsList(), rendering),
        },
    ];

    /// <summary>Calls the function for each item; what <paramref name="pick"/> gives null for is left out.</summary>
    private static Value Each(IReadOnlyList<Value> items, Value function, Rendering rendering, Func<Value, Value, Value?> pick)
    {
        if (function.IsNull) return Value.Of(new Sequence(items));
        var span = rendering.Span;
        var picked = new List<Value>();
        foreach (var item in items)
        {
            var result = Calls.Invoke(function.AsFunction(), span, [item], rendering);
            if (rendering.HasFailed) return Value.Null;
            if (pick(item, result) is { } value) picked.Add(value);
        }

        return Value.Of(new Sequence(picked));
    }

    private static Value Any(IReadOnlyList<Value> items, Value function, IReadOnlyList<Value> rest, Rendering rendering)
    {
        if (function.Kind != ValueKind.Function) return Value.False;
        var span = rendering.Span;
        foreach (var item in items)
        {
            var result = Calls.Invoke(function.AsFunction(), span, [item, .. rest], rendering);
            if (rendering.HasFailed) return Value.Null;
            if (result.Kind == ValueKind.Boolean && result.IsTruthy) return Value.True;
        }

        return Value.False;
    }
}
