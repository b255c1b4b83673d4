using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Evaluation;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Language.Builtins;

/// <summary>The order of values of one kind; null comes first.</summary>
internal sealed class ValueOrder(Rendering rendering) : IComparer<Value>
{
    /// <summary>Where texts are as long as this, their rest counts letter by letter.</summary>
    private const int MaxLength = 1_000;

    private readonly CompareInfo _compare = rendering.Culture.CompareInfo;
    private int _compared;

    /// <summary>Null where the values cannot be compared with each other.</summary>
    public static ValueOrder? For(IReadOnlyList<Value> values, Rendering rendering)
    {
        var kinds = values.Where(value => !value.IsNull).Select(Family).Distinct().ToArray();
        return kinds.Length == 0 || (kinds.Length == 1 && kinds[0] != ValueKind.Object) ? new ValueOrder(rendering) : null;
    }

    public int Compare(Value x, Value y)
    {
        if (x.IsNull || y.IsNull) return (x.IsNull ? 0 : 1) - (y.IsNull ? 0 : 1);
        if (rendering.HasFailed || ((++_compared & 15) == 0 && !rendering.IsInTime(rendering.Span))) return 0;
        if (x.IsText) return Compare(x.AsText(), y.AsText());
        return x.Kind switch
        {
            ValueKind.Date => x.AsDate().Time.CompareTo(y.AsDate().Time),
            ValueKind.TimeSpan => x.AsTimeSpan().CompareTo(y.AsTimeSpan()),
            ValueKind.Boolean => x.AsBoolean().CompareTo(y.AsBoolean()),
            _ => Arithmetic.Compare(x, y) ?? NaN(x).CompareTo(NaN(y)),
        };
    }

    private int Compare(string left, string right)
    {
        var order = _compare.Compare(Start(left), Start(right));
        return order != 0 || (left.Length <= MaxLength && right.Length <= MaxLength) ? order : string.CompareOrdinal(left, right);
    }

    private static ReadOnlySpan<char> Start(string text) => text.AsSpan(0, Math.Min(MaxLength, text.Length));

    /// <summary>What is not a number comes before every number, so that the order is one.</summary>
    private static int NaN(Value value) => double.IsNaN(value.ToDouble()) ? 0 : 1;

    private static ValueKind Family(Value value) => value switch
    {
        { IsText: true } => ValueKind.Text,
        { IsNumber: true } => ValueKind.Double,
        { Kind: ValueKind.Date or ValueKind.TimeSpan or ValueKind.Boolean } => value.Kind,
        _ => ValueKind.Object,
    };
}
