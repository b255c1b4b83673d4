using System.Collections;

namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>A list that a template made and may change. It may have members beside its items (language.md 6.1).</summary>
internal sealed class ScriptArray(List<Value> items) : IReadOnlyList<Value>
{
    public ScriptArray()
        : this([])
    {
    }

    public int Count => items.Count;

    /// <summary>The members beside the items; null while there are none.</summary>
    public ScriptObject? Members { get; private set; }

    public Value this[int index] => items[index];

    public void Add(Value value) => items.Add(value);

    /// <summary>Sets an item; the places between the end and a later one become null.</summary>
    public void Set(int index, Value value)
    {
        while (items.Count <= index) items.Add(Value.Null);
        items[index] = value;
    }

    public ScriptObject EnsureMembers() => Members ??= new ScriptObject();

    public IEnumerator<Value> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
