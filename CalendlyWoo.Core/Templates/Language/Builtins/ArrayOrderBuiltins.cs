using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that look at a member of every item (builtins/array.md).</summary>
internal static class ArrayOrderBuiltins
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("array.sort", "Sorts the items, by one of their members where it is named.", ParameterKind.List,
            [new("list", ParameterKind.Any), new("member", ParameterKind.Text, true)])
        {
            Example = new("{{ [10, 2, 6] | array.sort }}", "[2, 6, 10]"),
            Body = (values, rendering) => Sort(values[0], Text(values[1]), rendering),
        },
        new Builtin("array.map", "Makes a list of one member of every item.", ParameterKind.List,
            [new("list", ParameterKind.Any), new("member", ParameterKind.Text)])
        {
            Example = new("{{ [{name: \"Ann\"}, {name: \"Bea\"}] | array.map \"name\" }}", "[\"Ann\", \"Bea\"]"),
            Body = (values, rendering) => Map(values[0], Text(values[1]), rendering),
        },
    ];

    private static bool IsListed(Value value) => value.Kind is ValueKind.List or ValueKind.Object || value.IsText;

    private static Value Map(Value list, string member, Rendering rendering)
    {
        var items = IsListed(list) ? ListConversion.ToList(list, rendering) : [list];
        if (items is null) return Value.Null;
        var found = new List<Value>(items.Count);
        foreach (var item in items)
        {
            if (Members.TryGet(item, member, out var value)) found.Add(value);
        }

        return Value.Of(new Sequence(found));
    }

    /// <summary>A stable sort; what cannot be compared ends in a fault.</summary>
    private static Value Sort(Value list, string member, Rendering rendering)
    {
        if (!list.IsNull && !IsListed(list)) return Value.Of(new ScriptArray([list]));
        if (ListConversion.ToList(list, rendering) is not { } items) return Value.Null;
        var keys = items.Select(item => member.Length == 0 ? item : Key(item, member)).ToArray();
        var order = ValueOrder.For(keys, rendering);
        if (order is null) return rendering.Fail("These items cannot be sorted: they are of different kinds.");
        var sorted = Value.Of(new ScriptArray([.. items.Zip(keys).OrderBy(pair => pair.Second, order).Select(pair => pair.First)]));
        return rendering.HasFailed ? Value.Null : sorted;
    }

    /// <summary>A member of that very name comes before a path of names.</summary>
    private static Value Key(Value item, string path)
    {
        if (Members.TryGet(item, path, out var exact)) return exact;
        foreach (var name in path.Split('.'))
        {
            if (!Members.TryGet(item, name, out item)) return Value.Null;
        }

        return item;
    }
}
