using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Core.Templates.Language.Builtins.Argument;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>Functions on any value (builtins/object.md).</summary>
internal static class ObjectBuiltins
{
    private static readonly BuiltinParameter Input = new("value", ParameterKind.Any);

    public static IReadOnlyList<Builtin> All { get; } =
    [
        new Builtin("object.default", "Takes another value where this one is empty.", ParameterKind.Any, [Input, new("default", ParameterKind.Any)])
        {
            Example = new("{{ \"\" | object.default \"no phone\" }}", "no phone"),
            Body = (values, _) => values[0].IsEmpty ? values[1] : values[0],
        },
        new Builtin("object.format", "Writes a number, a date or a timespan in a format of .NET.", ParameterKind.Text,
            [Input, new("format", ParameterKind.Text), new("culture", ParameterKind.Text, true)])
        {
            Example = new("{{ 1523 | object.format \"N2\" \"en-US\" }}", "1,523.00"),
            Body = (values, rendering) => ValueFormat.Apply(values[0], Text(values[1]), values[2], rendering),
        },
        new Builtin("object.size", "Counts the characters of a text, the items of a list or the members of an object.", ParameterKind.Integer, [Input])
        {
            Example = new("{{ [1, 2, 3] | object.size }}", "3"),
            Body = (values, _) => Value.Of(Size(values[0])),
        },
        new Builtin("object.typeof", "Tells what this is: string, boolean, number, array, iterator or object.", ParameterKind.Text, [Input])
        {
            Example = new("{{ \"text\" | object.typeof }}", "string"),
            KeepsNull = true,
            Body = (values, _) => Value.Of(TypeOf(values[0])),
        },
        new Builtin("object.kind", "Tells what this is more closely: int or decimal rather than number.", ParameterKind.Text, [Input])
        {
            Example = new("{{ 1.5 | object.kind }}", "double"),
            KeepsNull = true,
            Body = (values, _) => Value.Of(KindOf(values[0])),
        },
    ];

    private static long Size(Value value) => value.Kind switch
    {
        ValueKind.Text or ValueKind.SafeText => value.AsText().Length,
        ValueKind.List => value.AsList().Count,
        ValueKind.Object => value.AsObject().Names.LongCount(),
        _ => 0,
    };

    private static bool IsIterator(Value value) => value.AsList() is Sequence or RangeList;

    private static string TypeOf(Value value) => value switch
    {
        { IsText: true } => "string",
        { Kind: ValueKind.Boolean } => "boolean",
        { IsNumber: true } => "number",
        { Kind: ValueKind.List } => IsIterator(value) ? "iterator" : "array",
        _ => "object",
    };

    private static string KindOf(Value value) => value.Kind switch
    {
        ValueKind.Boolean => "bool",
        ValueKind.Integer => value.AsInteger() is >= int.MinValue and <= int.MaxValue ? "int" : "long",
        ValueKind.BigInteger => "bigint",
        ValueKind.Float => "float",
        ValueKind.Double => "double",
        ValueKind.Decimal => "decimal",
        ValueKind.Text or ValueKind.SafeText => "string",
        ValueKind.Date => "DateTime",
        ValueKind.TimeSpan => "TimeSpan",
        ValueKind.List => IsIterator(value) ? "range" : "array",
        ValueKind.Function => "function",
        _ => "object",
    };
}
