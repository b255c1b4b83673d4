using System.Runtime.CompilerServices;
using System.Text;

namespace CalendlyWoo.Core.Common;

/// <summary>Takes an interpolated sentence apart into its key, with numbered places, and its values.</summary>
[InterpolatedStringHandler]
public readonly struct TextHandler
{
    private readonly StringBuilder _key;
    private readonly List<object?> _values;

    /// <summary>Called by the compiler.</summary>
    public TextHandler(int literalLength, int formattedCount) => (_key, _values) = (new StringBuilder(literalLength), new List<object?>(formattedCount));

    internal string Key => _key.ToString();

    internal object?[] Values => [.. _values];

    /// <summary>Called by the compiler.</summary>
    public void AppendLiteral(string value) =>
        _key.Append(value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    /// <summary>Called by the compiler.</summary>
    public void AppendFormatted<TValue>(TValue value, string? format = null)
    {
        _key.Append('{').Append(_values.Count).Append(format is null ? "" : ":" + format).Append('}');
        _values.Add(value);
    }
}
