using System.Collections;

namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>The integers from <paramref name="first"/> on, one apart, downwards where <paramref name="step"/> is -1, without holding them.</summary>
internal sealed class RangeList(long first, int count, int step) : IReadOnlyList<Value>
{
    public int Count => count;

    public Value this[int index] => Value.Of(first + ((long)index * step));

    public IEnumerator<Value> GetEnumerator()
    {
        for (var index = 0; index < count; index++) yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
