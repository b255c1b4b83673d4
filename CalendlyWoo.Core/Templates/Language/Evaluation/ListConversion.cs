using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Evaluation;

/// <summary>What can be gone through: lists, the letters of a text, the members of an object as key and value.</summary>
internal static class ListConversion
{
    /// <summary>Null, with a fault noted, where the value is none of these. Null itself is the empty list.</summary>
    public static IReadOnlyList<Value>? ToList(Value value, Rendering rendering)
    {
        switch (value.Kind)
        {
            case ValueKind.Null:
                return [];
            case ValueKind.List:
                return value.AsList();
            case ValueKind.Text or ValueKind.SafeText:
                return Letters(value.AsText(), rendering);
            case ValueKind.Object:
                return Members(value.AsObject(), rendering);
            default:
                rendering.Fail("This is not a list. A loop and the array functions need one, such as booking.answers.");
                return null;
        }
    }

    private static Value[]? Letters(string text, Rendering rendering) =>
        rendering.FitsList(text.Length) && rendering.ChargeItems(text.Length) ? [.. text.Select(letter => Value.Of(letter.ToString()))] : null;

    private static Value[]? Members(TemplateObject members, Rendering rendering)
    {
        Value[] pairs = [.. members.Names.Select(name => members.TryGet(name, out var value) ? Pair(name, value) : Pair(name, Value.Null))];
        return rendering.ChargeItems(pairs.Length * 4) ? pairs : null;
    }

    private static Value Pair(string name, Value value) =>
        Value.Of(new DictionaryObject(new Dictionary<string, Value>(StringComparer.Ordinal) { ["key"] = Value.Of(name), ["value"] = value }));
}
