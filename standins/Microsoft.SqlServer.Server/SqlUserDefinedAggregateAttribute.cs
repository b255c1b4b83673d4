namespace Microsoft.SqlServer.Server;

/// <summary>Marks a class or structure as a user-defined aggregate of SQL Server.</summary>
/// <param name="format">How an intermediate result is stored.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class SqlUserDefinedAggregateAttribute(Format format) : Attribute
{
    /// <summary>The greatest size in bytes that can be named; -1 stands for more.</summary>
    public const int MaxByteSizeValue = 8000;

    private int _maxByteSize;

    /// <summary>How an intermediate result is stored.</summary>
    public Format Format { get; } = format;

    /// <summary>The greatest stored size in bytes: 1 to <see cref="MaxByteSizeValue"/>, or -1 for more.</summary>
    public int MaxByteSize
    {
        get => _maxByteSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, -1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxByteSizeValue);
            _maxByteSize = value;
        }
    }

    /// <summary>Whether a repeated value changes nothing.</summary>
    public bool IsInvariantToDuplicates { get; set; }

    /// <summary>Whether a null changes nothing.</summary>
    public bool IsInvariantToNulls { get; set; }

    /// <summary>Whether the order of the values changes nothing.</summary>
    public bool IsInvariantToOrder { get; set; }

    /// <summary>Whether the result over no value is null.</summary>
    public bool IsNullIfEmpty { get; set; }

    /// <summary>The aggregate's name on the server.</summary>
    public string? Name { get; set; }
}
