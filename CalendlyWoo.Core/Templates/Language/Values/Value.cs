using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>One value of a template. Immutable; numbers and booleans are held without allocating.</summary>
public readonly record struct Value
{
    private readonly object? _reference;
    private readonly long _bits;

    private Value(ValueKind kind, object? reference, long bits)
    {
        Kind = kind;
        _reference = reference;
        _bits = bits;
    }

    public ValueKind Kind { get; }

    public static Value Null => default;

    public static Value True { get; } = new(ValueKind.Boolean, null, 1);

    public static Value False { get; } = new(ValueKind.Boolean, null, 0);

    public static Value Of(bool value) => value ? True : False;

    public static Value Of(long value) => new(ValueKind.Integer, null, value);

    /// <summary>A whole number of any size: one that fits into 64 bits is held as such.</summary>
    public static Value Of(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Of((long)value) : new(ValueKind.BigInteger, value, 0);

    public static Value Of(float value) => new(ValueKind.Float, null, BitConverter.SingleToInt32Bits(value));

    public static Value Of(double value) => new(ValueKind.Double, null, BitConverter.DoubleToInt64Bits(value));

    public static Value Of(decimal value) => new(ValueKind.Decimal, value, 0);

    /// <summary>Text, or null where there is none.</summary>
    public static Value Of(string? value) => value is null ? Null : new(ValueKind.Text, value, 0);

    /// <summary>Text that is HTML already. The caller vouches for it.</summary>
    public static Value Safe(string html) => new(ValueKind.SafeText, html, 0);

    public static Value Of(ZonedTime? value) => value is null ? Null : new(ValueKind.Date, value, 0);

    public static Value Of(TimeSpan value) => new(ValueKind.TimeSpan, null, value.Ticks);

    public static Value Of(IReadOnlyList<Value> items) => new(ValueKind.List, items, 0);

    public static Value Of(TemplateObject? value) => value is null ? Null : new(ValueKind.Object, value, 0);

    internal static Value Of(ITemplateFunction function) => new(ValueKind.Function, function, 0);

    public bool IsNull => Kind == ValueKind.Null;

    public bool IsText => Kind is ValueKind.Text or ValueKind.SafeText;

    public bool IsNumber => Kind is >= ValueKind.Integer and <= ValueKind.Decimal;

    /// <summary>Null or text without a character.</summary>
    public bool IsEmpty => IsNull || (IsText && AsText().Length == 0);

    /// <summary>Only null and false are false (language.md, "Truthy and Falsy").</summary>
    public bool IsTruthy => Kind switch
    {
        ValueKind.Null => false,
        ValueKind.Boolean => _bits != 0,
        _ => true,
    };

    /// <summary>Whether both are the same text, list or object in memory.</summary>
    internal bool IsSame(Value other) => _reference is not null && ReferenceEquals(_reference, other._reference);

    internal bool AsBoolean() => _bits != 0;

    internal long AsInteger() => _bits;

    internal float AsFloat() => BitConverter.Int32BitsToSingle((int)_bits);

    internal TimeSpan AsTimeSpan() => new(_bits);

    internal double AsDouble() => BitConverter.Int64BitsToDouble(_bits);

    internal decimal AsDecimal() => (decimal)_reference!;

    internal string AsText() => Unsafe.As<string>(_reference!);

    internal ZonedTime AsDate() => Unsafe.As<ZonedTime>(_reference!);

    internal IReadOnlyList<Value> AsList() => Unsafe.As<IReadOnlyList<Value>>(_reference!);

    internal TemplateObject AsObject() => Unsafe.As<TemplateObject>(_reference!);

    internal ITemplateFunction AsFunction() => Unsafe.As<ITemplateFunction>(_reference!);

    /// <summary>Any whole number.</summary>
    internal BigInteger ToBigInteger() => Kind == ValueKind.BigInteger ? (BigInteger)_reference! : _bits;

    /// <summary>Any number as a double.</summary>
    internal double ToDouble() => Kind switch
    {
        ValueKind.Integer => _bits,
        ValueKind.BigInteger => (double)ToBigInteger(),
        ValueKind.Float => AsFloat(),
        ValueKind.Decimal => (double)AsDecimal(),
        _ => AsDouble(),
    };

    public override string ToString() => ValueText.Of(this, CultureInfo.InvariantCulture);
}
