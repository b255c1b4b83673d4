namespace Microsoft.SqlServer.Server;

/// <summary>Marks a class or structure as a user-defined type of SQL Server.</summary>
/// <param name="format">How the type is stored.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = true)]
public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
{
    /// <summary>How the type is stored.</summary>
    public Format Format { get; } = format;

    /// <summary>The greatest stored size in bytes: 1 to 8000, or -1 for more.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether every instance takes the same number of bytes.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether the stored bytes sort like the values.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>The method that checks an instance coming from outside.</summary>
    public string? ValidationMethodName { get; set; }

    /// <summary>The type's name on the server.</summary>
    public string? Name { get; set; }
}
