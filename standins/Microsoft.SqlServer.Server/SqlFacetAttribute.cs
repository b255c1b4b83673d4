namespace Microsoft.SqlServer.Server;

/// <summary>Details of a value that a user-defined type's field, property, parameter or result holds.</summary>
[AttributeUsage(
    AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.ReturnValue | AttributeTargets.Parameter,
    AllowMultiple = false,
    Inherited = false)]
public class SqlFacetAttribute : Attribute
{
    /// <summary>Whether the length is fixed.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>The greatest length: bytes for binary, characters for text; -1 for the largest there is.</summary>
    public int MaxSize { get; set; }

    /// <summary>The number of digits of a number.</summary>
    public int Precision { get; set; }

    /// <summary>The number of digits after the decimal point.</summary>
    public int Scale { get; set; }

    /// <summary>Whether the value may be null.</summary>
    public bool IsNullable { get; set; }
}
