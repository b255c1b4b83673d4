namespace Microsoft.SqlServer.Server;

/// <summary>Whether a function or method reads the user's data on the local server.</summary>
public enum DataAccessKind
{
    /// <summary>It reads none.</summary>
    None = 0,

    /// <summary>It only reads.</summary>
    Read = 1,
}
