using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Benchmarks.Templates;

/// <summary>A model as dictionaries and texts, for both engines: what reading the typed model costs is no work of theirs.</summary>
internal static class PlainModel
{
    public static Dictionary<string, object?> Of(TemplateObject model)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var name in model.Names)
        {
            if (model.TryGet(name, out var value)) members[name] = Of(value);
        }

        return members;
    }

    /// <summary>The same for the product's engine.</summary>
    public static TemplateObject Frozen(TemplateObject model)
    {
        var members = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var name in model.Names)
        {
            if (model.TryGet(name, out var value)) members[name] = Frozen(value);
        }

        return new DictionaryObject(members);
    }

    private static Value Frozen(Value value) => value.Kind switch
    {
        ValueKind.Null => value,
        ValueKind.Object => Value.Of(Frozen(value.AsObject())),
        ValueKind.List => Value.Of([.. value.AsList().Select(Frozen)]),
        _ => Value.Of(value.ToString()),
    };

    private static object? Of(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Object => Of(value.AsObject()),
        ValueKind.List => value.AsList().Select(Of).ToList(),
        _ => value.ToString(),
    };
}
