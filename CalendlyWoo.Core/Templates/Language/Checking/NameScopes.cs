using CalendlyWoo.Core.Templates.Language.Syntax;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Templates.Language.Checking;

/// <summary>The names that are known at the place that is being checked, and what they are.</summary>
internal sealed class NameScopes(ModelSchema schema, IReadOnlySet<string> own, bool isSnippet)
{
    private readonly Dictionary<string, StaticType> _variables = new(StringComparer.Ordinal);
    private readonly List<StaticType> _objects = [];
    private readonly List<string> _loops = [];
    private readonly List<string> _guards = [];
    private int _functions = isSnippet ? 1 : 0;
    private bool _hasImported;

    public ModelSchema Schema => schema;

    /// <summary>What the template itself names, anywhere.</summary>
    public IReadOnlySet<string> Own => own;

    /// <summary>Whether arguments such as <c>$0</c>, and names that only the caller knows, can be here.</summary>
    public bool IsInFunction => _functions > 0;

    /// <summary>Whether an unknown name may be a member of an object that is unknown until the template is filled in.</summary>
    public bool IsOpen => _hasImported || _objects.Exists(type => type.Members is null);

    /// <summary>The model's object whose <c>with</c> this is in: nothing there can change.</summary>
    public StaticType? ReadOnlyObject => _objects is [.., { Members: not null } innermost] ? innermost : null;

    /// <summary>The names that a snippet sees which is included here.</summary>
    public NameScopes ForSnippet(IReadOnlySet<string> names) =>
        new(schema, own.Union(names).Union(_variables.Keys).ToHashSet(StringComparer.Ordinal), true) { _hasImported = IsOpen || _objects.Count > 0 };

    public StaticType? Find(string name)
    {
        for (var index = _objects.Count - 1; index >= 0; index--)
        {
            if (_objects[index].Members?.Find(name) is { } member) return StaticType.Of(member);
        }

        if (_variables.TryGetValue(name, out var type)) return type;
        if (schema.Find(name) is { } field) return StaticType.Of(field);
        if (own.Contains(name) || (name is "for" or "while" or "tablerow" && IsInLoop(name))) return StaticType.Unknown;
        return name[0] == '$' && IsInFunction ? StaticType.Unknown : null;
    }

    public bool IsGroup(string name) => !own.Contains(name) && schema.Find(name) is null && Builtins.BuiltinTable.IsNamespace(name);

    public bool IsInLoop(string keyword) => IsInFunction || _loops.Contains(keyword);

    public void Assign(string name, StaticType type) =>
        _variables[name] = _variables.TryGetValue(name, out var before) && before != type ? StaticType.Unknown : type with { CanBeEmpty = false };

    /// <summary>Makes the members of an object names, until the end of the page.</summary>
    public void Import(StaticType type)
    {
        if (type.Members is null) _hasImported = true;
        foreach (var field in type.Members?.Fields ?? []) Assign(field.Name, StaticType.Of(field));
    }

    public void InLoop(string keyword, string variable, StaticType item, Action check)
    {
        var had = _variables.TryGetValue(variable, out var before);
        _variables[variable] = item;
        _loops.Add(keyword);
        check();
        _loops.RemoveAt(_loops.Count - 1);
        if (had) _variables[variable] = before!;
        else _variables.Remove(variable);
    }

    public void InObject(StaticType type, Action check)
    {
        _objects.Add(type);
        check();
        _objects.RemoveAt(_objects.Count - 1);
    }

    /// <summary>Checks what runs inside a function: with its parameters, which hide other names.</summary>
    public void InFunction(IEnumerable<FunctionParameter> parameters, Action check)
    {
        var names = parameters.Select(parameter => parameter.Name).ToArray();
        var hidden = names.Where(_variables.ContainsKey).ToDictionary(name => name, name => _variables[name]);
        foreach (var name in names) _variables[name] = StaticType.Unknown;
        _functions++;
        check();
        _functions--;
        foreach (var name in names) _variables.Remove(name);
        foreach (var (name, type) in hidden) _variables[name] = type;
    }

    /// <summary>Checks what runs only where the condition was asked.</summary>
    public void Guarded(Expression condition, Action check)
    {
        var count = _guards.Count;
        _guards.AddRange(OwnNames.Paths(condition));
        check();
        _guards.RemoveRange(count, _guards.Count - count);
    }

    public bool IsGuarded(string path) => _guards.Contains(path);
}
