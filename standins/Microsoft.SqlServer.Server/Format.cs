namespace Microsoft.SqlServer.Server;

/// <summary>How a user-defined type or aggregate is stored.</summary>
public enum Format
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>The server writes and reads the fields itself.</summary>
    Native = 1,

    /// <summary>The type writes and reads itself through <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}
