namespace Microsoft.SqlServer.Server;

/// <summary>Whether a function or method reads the server's catalogs and system tables.</summary>
public enum SystemDataAccessKind
{
    /// <summary>It reads none.</summary>
    None = 0,

    /// <summary>It only reads.</summary>
    Read = 1,
}
