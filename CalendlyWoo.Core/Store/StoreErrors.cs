using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Store;

/// <summary>Reads the databases' errors.</summary>
internal static class StoreErrors
{
    // SQLite result codes (sqlite.org/rescode.html): SQLITE_CONSTRAINT_PRIMARYKEY and SQLITE_CONSTRAINT_UNIQUE.
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    // SQL Server: a unique index gives the first, a constraint the second.
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUniqueConstraint = 2627;

    /// <summary>True where a unique key or a concurrency token refused the change.</summary>
    public static bool IsConflict(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => true,
        DbUpdateException { InnerException: SqliteException sqlite } => sqlite.SqliteExtendedErrorCode is SqlitePrimaryKey or SqliteUnique,
        DbUpdateException { InnerException: SqlException server } => server.Number is SqlServerUniqueIndex or SqlServerUniqueConstraint,
        _ => false,
    };
}
