using System.Diagnostics.CodeAnalysis;

namespace CalendlyWoo.Core.Common;

/// <summary>Either a value or the failure that stood in its way.</summary>
public readonly struct Outcome<T> : IEquatable<Outcome<T>>
    where T : notnull
{
    private readonly T? _value;

    private Outcome(T? value, Failure? failure)
    {
        _value = value;
        Failure = failure;
    }

    /// <summary>The failure, or null where there is a value.</summary>
    public Failure? Failure { get; }

    /// <summary>Takes the outcome apart: true with the value, false with the failure.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Failure? failure)
    {
        value = _value;
        failure = Failure;
        return failure is null;
    }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Failure failure) => new(default, failure);

    public bool Equals(Outcome<T> other) => EqualityComparer<T?>.Default.Equals(_value, other._value) && Equals(Failure, other.Failure);

    public override bool Equals(object? obj) => obj is Outcome<T> other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(_value, Failure);

    public static bool operator ==(Outcome<T> left, Outcome<T> right) => left.Equals(right);

    public static bool operator !=(Outcome<T> left, Outcome<T> right) => !left.Equals(right);
}
