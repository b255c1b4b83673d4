using System.Collections;

namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>A list that a function made. It is a list in every way, but <c>object.typeof</c> calls it an iterator as Scriban does.</summary>
internal sealed class Sequence(IReadOnlyList<Value> items) : IReadOnlyList<Value>
{
    public int Count => items.Count;

    public Value this[int index] => items[index];

    public IEnumerator<Value> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
