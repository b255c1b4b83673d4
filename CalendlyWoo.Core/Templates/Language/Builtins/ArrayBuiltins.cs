using System.Runtime.InteropServices;
using System.Security.Cryptography;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that ask something of a list (builtins/array.md). No array function changes the list it gets.</summary>
internal static class ArrayBuiltins
{
    private static readonly BuiltinParameter Input = new("list", ParameterKind.List);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("array.size", "Counts the items.", ParameterKind.Integer, [Input])
        {
            Example = new("{{ [4, 5, 6] | array.size }}", "3"),
            Body = (values, _) => Value.Of(values[0].AsList().Count),
        },
        new Builtin("array.first", "Takes the first item.", ParameterKind.Any, [Input])
        {
            Example = new("{{ [4, 5, 6] | array.first }}", "4"),
            Body = (values, _) => values[0].AsList() is [var first, ..] ? first : Value.Null,
        },
        new Builtin("array.last", "Takes the last item.", ParameterKind.Any, [Input])
        {
            Example = new("{{ [4, 5, 6] | array.last }}", "6"),
            Body = (values, _) => values[0].AsList() is [.., var last] ? last : Value.Null,
        },
        new Builtin("array.contains", "Tells whether the list has an item.", ParameterKind.Boolean, [Input, new("item", ParameterKind.Any)])
        {
            Example = new("{{ [1, 2, 3] | array.contains 3 }}", "true"),
            Body = (values, _) => Value.Of(values[0].AsList().Contains(values[1], ValueIdentity.Instance)),
        },
        new Builtin("array.join", "Joins the items to one text, each changed by a function where one is given.", ParameterKind.Text,
            [Input, new("delimiter", ParameterKind.Text), new("function", ParameterKind.Function, true)])
        {
            Example = new("{{ [\"Ann\", \"Bea\"] | array.join \" & \" }}", "Ann & Bea"),
            Body = (values, rendering) => Join(values[0].AsList(), values[1], values[2], rendering),
        },
        new Builtin("array.cycle", "Gives the next item each time it is called, and the first one again after the last.", ParameterKind.Any,
            [Input, new("group", ParameterKind.Text, true)])
        {
            Example = new("{{ for x in 1..3; array.cycle [\"odd \", \"even \"]; end }}", "odd even odd "),
            KeepsNull = true,
            Body = (values, rendering) => Cycle(values[0].AsList(), values[1], rendering),
        },
    ];

    /// <summary>Where an item is HTML already, the others are escaped, so that the whole stays HTML and stays safe.</summary>
    private static Value Join(IReadOnlyList<Value> items, Value delimiter, Value function, Rendering rendering)
    {
        var span = rendering.Span;
        var parts = new Value[items.Count];
        for (var index = 0; index < parts.Length; index++)
        {
            var item = items[index];
            if (!function.IsNull) item = Calls.Invoke(function.AsFunction(), span, [item.IsText ? item : Value.Of(rendering.Text(item))], rendering);
            if (rendering.HasFailed) return Value.Null;
            parts[index] = item;
        }

        rendering.Span = span;
        return TextOperators.JoinAll(parts, delimiter, rendering);
    }

    private static Value Cycle(IReadOnlyList<Value> items, Value group, Rendering rendering)
    {
        if (group.IsNull) group = TextOperators.JoinAll(items, Value.Of(","), rendering);
        if (rendering.HasFailed) return Value.Null;
        var name = group.AsText();
        if (name.Length > 1_000) name = Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(name.AsSpan())));
        var turn = rendering.State.Turn(name, items.Count);
        return items.Count == 0 ? Value.Null : items[turn];
    }
}
