using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that give a list with more items or fewer (builtins/array.md).</summary>
internal static class ArrayChangeBuiltins
{
    private static readonly BuiltinParameter Input = new("list", ParameterKind.List);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("array.add", "Adds an item at the end.", ParameterKind.List, [Input, new("value", ParameterKind.Any)])
        {
            Example = new("{{ [1, 2] | array.add 3 }}", "[1, 2, 3]"),
            Body = (values, rendering) => Add(values[0].AsList(), values[1], rendering),
        },
        Concat("add_range", "{{ [1, 2] | array.add_range [3, 4] }}"),
        Concat("concat", "{{ [1, 2] | array.concat [3, 4] }}"),
        new Builtin("array.insert_at", "Puts an item at a position, counted from 0.", ParameterKind.List,
            [Input, new("index", ParameterKind.Integer), new("value", ParameterKind.Any)])
        {
            Example = new("{{ [\"a\", \"c\"] | array.insert_at 1 \"b\" }}", "[\"a\", \"b\", \"c\"]"),
            Body = (values, rendering) => Insert(values[0].AsList(), Math.Max(0, Integer(values[1])), values[2], rendering),
        },
        new Builtin("array.remove_at", "Removes the item at a position, counted from 0, or from the end where it is negative.", ParameterKind.List,
            [Input, new("index", ParameterKind.Integer)])
        {
            Example = new("{{ [4, 5, 6] | array.remove_at (-1) }}", "[4, 5]"),
            Body = (values, _) => Remove(values[0].AsList(), Integer(values[1])),
        },
    ];

    /// <summary>Nothing and nothing joined is nothing.</summary>
    private static Builtin Concat(string name, string template) =>
        new($"array.{name}", "Joins two lists to one.", ParameterKind.List, [new("list1", ParameterKind.Any), new("list2", ParameterKind.Any)])
        {
            Example = new(template, "[1, 2, 3, 4]"),
            Body = (values, rendering) =>
            {
                if (values[0].IsNull && values[1].IsNull) return Value.Null;
                var (first, second) = (ListConversion.ToList(values[0], rendering), ListConversion.ToList(values[1], rendering));
                return first is null || second is null ? Value.Null : ListOperators.Concat(first, second, rendering);
            },
        };

    private static Value Add(IReadOnlyList<Value> items, Value value, Rendering rendering) =>
        rendering.FitsList(items.Count + 1L) ? Value.Of(new ScriptArray([.. items, value])) : Value.Null;

    private static Value Insert(IReadOnlyList<Value> items, int index, Value value, Rendering rendering)
    {
        if (!rendering.FitsList(Math.Max(items.Count, (long)index) + 1)) return Value.Null;
        var gap = Enumerable.Repeat(Value.Null, Math.Max(0, index - items.Count));
        return Value.Of(new ScriptArray([.. items.Take(index), .. gap, value, .. items.Skip(index)]));
    }

    private static Value Remove(IReadOnlyList<Value> items, int index)
    {
        if (index < 0) index += items.Count;
        return Value.Of(new ScriptArray([.. items.Where((_, at) => at != index)]));
    }
}
