namespace CalendlyWoo.Core.Store;

/// <summary>A value that the product or the owner saved; one from configuration wins over it.</summary>
public sealed class SavedSetting
{
    public required string Key { get; init; }

    public required string Value { get; set; }

    /// <summary>True where <see cref="Value"/> is encrypted with Data Protection.</summary>
    public bool IsProtected { get; set; }
}

/// <summary>One element of Data Protection's key ring, wrapped by the master key.</summary>
public sealed class KeyRingElement
{
    public required Guid Id { get; init; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}

/// <summary>How many requests were refused on a day for a reason: all that an unsigned request leaves behind.</summary>
public sealed class RefusalCount
{
    /// <summary>The day in UTC.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Such as <c>missing</c>, <c>bad</c>, <c>stale</c>, <c>too-large</c>.</summary>
    public required string Reason { get; init; }

    public required long Count { get; set; }

    /// <summary>UTC; when the last one came.</summary>
    public DateTimeOffset? LastAt { get; set; }
}
