namespace CalendlyWoo.Core.Store;

/// <summary>Which database, and how it is talked to (<c>Database</c> section and <c>ConnectionStrings:CalendlyWoo</c>).</summary>
public sealed class StoreOptions
{
    public const string Section = "Database";

    /// <summary>The connection string's name.</summary>
    public const string ConnectionStringName = "CalendlyWoo";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Rows per command that EF may batch; null leaves the provider's own.</summary>
    public int? MaxBatchSize { get; set; }

    /// <summary>How long start-up waits for the database and for another copy that migrates.</summary>
    public TimeSpan MigrationTimeout { get; set; } = TimeSpan.FromMinutes(1);
}

/// <summary>The databases that the product knows.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}
