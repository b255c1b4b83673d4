using System.Text.Json;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>
/// Which fields <c>_fields</c> asks for. <c>billing.email</c> picks from an object; <c>line_items.name</c> picks nothing, because WordPress does
/// not look into lists, and the list is gone.
/// </summary>
internal sealed class FieldFilter
{
    private readonly string[]? _paths;

    private FieldFilter(string[]? paths) => _paths = paths;

    public static FieldFilter All { get; } = new(null);

    public bool IsAll => _paths is null;

    public static FieldFilter Of(IReadOnlyList<string> fields) => fields.Count == 0 ? All : new([.. fields]);

    public bool Wants(string name) => _paths is null || Array.IndexOf(_paths, name) >= 0;

    /// <summary>What is wanted of the object <paramref name="name"/>; null for nothing.</summary>
    public FieldFilter? Within(string name)
    {
        if (_paths is null || Wants(name)) return All;
        var inner = _paths.Where(path => path.StartsWith(name + ".", StringComparison.Ordinal)).Select(path => path[(name.Length + 1)..]).ToArray();
        return inner.Length == 0 ? null : new FieldFilter(inner);
    }
}

/// <summary>Writes the fields of one object, those that are wanted.</summary>
internal readonly struct FieldWriter(Utf8JsonWriter json, FieldFilter filter)
{
    public Utf8JsonWriter Json => json;

    public void Text(string name, string? value)
    {
        if (filter.Wants(name)) json.WriteString(name, value);
    }

    public void Texts(string? value, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) Text(name, value);
    }

    public void Number(string name, decimal value)
    {
        if (filter.Wants(name)) json.WriteNumber(name, value);
    }

    public void Flag(string name, bool value)
    {
        if (filter.Wants(name)) json.WriteBoolean(name, value);
    }

    public void Null(params ReadOnlySpan<string> names) => Texts(null, names);

    public void EmptyLists(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!BeginList(name)) continue;
            json.WriteEndArray();
        }
    }

    /// <summary>Opens a list if it is wanted; the caller closes it.</summary>
    public bool BeginList(string name)
    {
        if (!filter.Wants(name)) return false;
        json.WriteStartArray(name);
        return true;
    }

    /// <summary>Opens an object if something of it is wanted; the caller closes it.</summary>
    public bool Begin(string name, out FieldWriter inner)
    {
        inner = this;
        if (filter.Within(name) is not { } within) return false;
        inner = new FieldWriter(json, within);
        json.WriteStartObject(name);
        return true;
    }
}
