namespace CalendlyWoo.Core.Templates.Language.Values;

/// <summary>Every kind of value that a template can hold; there are no others.</summary>
public enum ValueKind : byte
{
    /// <summary>Nothing: prints as nothing.</summary>
    Null,
    Boolean,
    Integer,
    Double,

    /// <summary>An exact decimal number, such as an amount of money.</summary>
    Decimal,
    Text,

    /// <summary>Text that is HTML already and is written into an HTML part as it is.</summary>
    SafeText,
    Date,
    List,
    Object,
    Function,
}
