using System.Diagnostics.CodeAnalysis;

namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>Tells values apart as <c>array.uniq</c> and <c>array.contains</c> do in Scriban: 1 and 1.0 are two, and a list is only itself.</summary>
internal sealed class ValueIdentity : IEqualityComparer<Value>
{
    public static ValueIdentity Instance { get; } = new();

    public bool Equals(Value x, Value y)
    {
        if (x.IsText && y.IsText) return string.Equals(x.AsText(), y.AsText(), StringComparison.Ordinal);
        return x.Kind == ValueKind.Date && y.Kind == ValueKind.Date ? x.AsDate().Time == y.AsDate().Time : x.Equals(y);
    }

    public int GetHashCode([DisallowNull] Value obj)
    {
        if (obj.IsText) return string.GetHashCode(obj.AsText(), StringComparison.Ordinal);
        return obj.Kind == ValueKind.Date ? obj.AsDate().Time.GetHashCode() : obj.GetHashCode();
    }
}
