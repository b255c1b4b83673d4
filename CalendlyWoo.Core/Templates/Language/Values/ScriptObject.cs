namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>An object that a template made and may change (language.md 5).</summary>
internal class ScriptObject : TemplateObject
{
    private Dictionary<string, Value>? _members;
    private HashSet<string>? _readOnly;

    public override IEnumerable<string> Names => _members is null ? [] : _members.Keys;

    public override bool TryGet(string name, out Value value)
    {
        value = default;
        return _members is not null && _members.TryGetValue(name, out value);
    }

    /// <summary>Whether the object itself holds the member.</summary>
    public bool Holds(string name) => _members is not null && _members.ContainsKey(name);

    public bool IsReadOnly(string name) => _readOnly is not null && _readOnly.Contains(name);

    /// <summary>From now on the member keeps its value (language.md 9.7).</summary>
    public void MakeReadOnly(string name) => (_readOnly ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);

    /// <summary>Sets a member without asking whether it may be set.</summary>
    public void Set(string name, Value value) => (_members ??= new Dictionary<string, Value>(StringComparer.Ordinal))[name] = value;
}
