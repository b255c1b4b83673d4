using System.Text;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions on lists (builtins/array.md). None changes the list it gets.</summary>
internal static class ArrayBuiltins
{
    private static readonly BuiltinParameter Input = new("list", ParameterKind.List);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("array.size", "Counts the items.", ParameterKind.Integer, [Input]) { Body = (values, _) => Value.Of(values[0].AsList().Count) },
        new Builtin("array.first", "Takes the first item.", ParameterKind.Any, [Input])
        {
            Body = (values, _) => values[0].AsList() is [var first, ..] ? first : Value.Null,
        },
        new Builtin("array.last", "Takes the last item.", ParameterKind.Any, [Input])
        {
            Body = (values, _) => values[0].AsList() is [.., var last] ? last : Value.Null,
        },
        new Builtin("array.join", "Joins the items to one text.", ParameterKind.Text, [Input, new("delimiter", ParameterKind.Text)])
        {
            Body = (values, rendering) => Join(values[0].AsList(), StringBuiltins.Text(values[1]), rendering),
        },
        Change("reverse", "Turns the order round.", items => items.Reverse()),
        Change("compact", "Leaves out empty items.", items => items.Where(item => !item.IsNull)) with { KeepsNull = true },
        new Builtin("array.uniq", "Leaves out repeated items.", ParameterKind.List, [Input])
        {
            KeepsNull = true,
            Body = (values, _) => Value.Of([.. values[0].AsList().Distinct()]),
        },
        new Builtin("array.limit", "Takes the first items.", ParameterKind.List, [Input, new("count", ParameterKind.Integer)])
        {
            KeepsNull = true,
            Body = (values, _) => Value.Of([.. values[0].AsList().Take(Number(values[1]))]),
        },
        new Builtin("array.offset", "Leaves out the first items.", ParameterKind.List, [Input, new("index", ParameterKind.Integer)])
        {
            KeepsNull = true,
            Body = (values, _) => Value.Of([.. values[0].AsList().Skip(Number(values[1]))]),
        },
        new Builtin("array.contains", "Tells whether the list has an item.", ParameterKind.Boolean, [Input, new("item", ParameterKind.Any)])
        {
            Body = (values, rendering) => Value.Of(values[0].AsList().Any(item => Operators.AreEqual(item, values[1], rendering))),
        },
        new Builtin("array.sort", "Sorts the items, by one of their members where it is named.", ParameterKind.List,
            [Input, new("member", ParameterKind.Text, true)])
        {
            Body = (values, rendering) => Sort(values[0].AsList(), StringBuiltins.Text(values[1]), rendering),
        },
    ];

    private static int Number(Value value) => value.IsNull ? 0 : (int)value.AsInteger();

    private static Builtin Change(string name, string description, Func<IReadOnlyList<Value>, IEnumerable<Value>> change) =>
        new($"array.{name}", description, ParameterKind.List, [Input]) { Body = (values, _) => Value.Of([.. change(values[0].AsList())]) };

    private static Value Join(IReadOnlyList<Value> items, string delimiter, Rendering rendering)
    {
        var text = new StringBuilder();
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0) text.Append(delimiter);
            text.Append(rendering.Text(items[index]));
            if (!rendering.FitsText(text.Length)) return Value.Null;
        }

        return Value.Of(text.ToString());
    }

    /// <summary>A stable sort; what cannot be compared ends in a fault.</summary>
    private static Value Sort(IReadOnlyList<Value> items, string member, Rendering rendering)
    {
        var keys = items.Select(item => member.Length == 0 ? item : Key(item, member)).ToArray();
        var order = ValueOrder.For(keys, rendering.Culture);
        if (order is null) return rendering.Fail("These items cannot be sorted: they are of different kinds.");
        return Value.Of([.. items.Zip(keys).OrderBy(pair => pair.Second, order).Select(pair => pair.First)]);
    }

    private static Value Key(Value item, string path)
    {
        foreach (var name in path.Split('.'))
        {
            item = item.Kind == ValueKind.Object && item.AsObject().TryGet(name, out var value) ? value : Value.Null;
        }

        return item;
    }
}
