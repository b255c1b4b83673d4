namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>Every kind of value that a template can hold; there are no others.</summary>
public enum ValueKind : byte
{
    /// <summary>Nothing: prints as nothing.</summary>
    Null,
    Boolean,
    Integer,

    /// <summary>A whole number beyond 64 bits.</summary>
    BigInteger,

    /// <summary>A 32-bit float.</summary>
    Float,
    Double,

    /// <summary>An exact decimal number, such as an amount of money.</summary>
    Decimal,
    Text,

    /// <summary>Text that is HTML already and is written into an HTML part as it is.</summary>
    SafeText,
    Date,
    TimeSpan,
    List,
    Object,
    Function,
}
