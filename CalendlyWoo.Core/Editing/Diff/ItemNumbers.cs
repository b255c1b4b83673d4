namespace CalendlyWoo.Core.Editing.Diff;

/// <summary>Gives equal texts equal numbers, so that comparing two costs the same however long they are.</summary>
internal sealed class ItemNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public int[] Of(IReadOnlyList<string> items)
    {
        var numbers = new int[items.Count];
        for (var at = 0; at < numbers.Length; at++)
        {
            if (!_numbers.TryGetValue(items[at], out var number))
            {
                number = _numbers.Count;
                _numbers.Add(items[at], number);
            }

            numbers[at] = number;
        }

        return numbers;
    }
}
