using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions on the members of an object (builtins/object.md).</summary>
internal static class ObjectMemberBuiltins
{
    private static readonly BuiltinParameter Input = new("value", ParameterKind.Any);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("object.keys", "Lists the names of the members.", ParameterKind.List, [Input])
        {
            Example = new("{{ {name: \"Ann\", age: 40} | object.keys }}", "[\"name\", \"age\"]"),
            Body = (values, rendering) => List(Members.NamesOf(values[0]).Select(name => Value.Of(name)), rendering),
        },
        new Builtin("object.values", "Lists the values of the members.", ParameterKind.List, [Input])
        {
            Example = new("{{ {name: \"Ann\", age: 40} | object.values }}", "[\"Ann\", 40]"),
            Body = (values, rendering) => List(
                Members.NamesOf(values[0]).Select(name => Members.TryGet(values[0], name, out var value) ? value : Value.Null), rendering),
        },
        Ask("has_key", "Tells whether the object has a member of this name.", _ => true),
        Ask("has_value", "Tells whether the object has a member of this name that is not empty.", value => !value.IsNull),
    ];

    private static Builtin Ask(string name, string description, Func<Value, bool> holds) =>
        new($"object.{name}", description, ParameterKind.Boolean, [Input, new("key", ParameterKind.Text)])
        {
            Example = new($"{{{{ {{name: \"Ann\"}} | object.{name} \"name\" }}}}", "true"),
            Body = (values, rendering) => values[0].Kind switch
            {
                ValueKind.Null => Value.False,
                ValueKind.Object => Value.Of(values[0].AsObject().TryGet(Text(values[1]), out var value) && holds(value)),
                _ => rendering.Fail("Only an object has members, such as customer."),
            },
        };

    private static Value List(IEnumerable<Value> values, Rendering rendering)
    {
        var items = values.Take(rendering.Limits.MaxItems + 1).ToList();
        return rendering.FitsList(items.Count) ? Value.Of(new ScriptArray(items)) : Value.Null;
    }
}
