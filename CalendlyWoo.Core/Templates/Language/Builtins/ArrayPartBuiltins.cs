using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions that take a part of a list or give it in another order (builtins/array.md).</summary>
internal static class ArrayPartBuiltins
{
    public static IReadOnlyList<Builtin> All { get; } =
    [
        Change("compact", "Leaves out empty items.", "{{ [1, null, 3] | array.compact }}", "[1, 3]", items => items.Where(item => !item.IsNull)),
        Change("uniq", "Leaves out repeated items.", "{{ [1, 1, 4, 5, 5] | array.uniq }}", "[1, 4, 5]", items => items.Distinct(ValueIdentity.Instance)),
        Change("reverse", "Turns the order round.", "{{ [4, 5, 6] | array.reverse }}", "[6, 5, 4]", items => items.Reverse()) with { KeepsNull = false },
        Take("limit", "count", "Takes the first items.", "{{ [4, 5, 6] | array.limit 2 }}", "[4, 5]", (items, count) => items.Take(count)),
        Take("offset", "index", "Leaves out the first items.", "{{ [4, 5, 6] | array.offset 1 }}", "[5, 6]", (items, count) => items.Skip(count)),
    ];

    private static Builtin Change(
        string name, string description, string template, string result, Func<IReadOnlyList<Value>, IEnumerable<Value>> change) =>
        new($"array.{name}", description, ParameterKind.List, [new("list", ParameterKind.List)])
        {
            Example = new(template, result),
            KeepsNull = true,
            Body = (values, _) => Value.Of(new Sequence([.. change(values[0].AsList())])),
        };

    private static Builtin Take(
        string name, string parameter, string description, string template, string result, Func<IReadOnlyList<Value>, int, IEnumerable<Value>> take) =>
        new($"array.{name}", description, ParameterKind.List, [new("list", ParameterKind.List), new(parameter, ParameterKind.Integer)])
        {
            Example = new(template, result),
            KeepsNull = true,
            Body = (values, _) => Value.Of(new Sequence([.. take(values[0].AsList(), Integer(values[1]))])),
        };
}
