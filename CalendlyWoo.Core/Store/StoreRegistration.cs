using CalendlyWoo.Core.Secrets;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Store;

/// <summary>Registers the database that the settings name.</summary>
public static class StoreRegistration
{
    /// <summary>The version with passkeys. The model asks the application's services for it.</summary>
    internal static readonly Version IdentitySchema = IdentitySchemaVersions.Version3;

    /// <param name="services">The product's services.</param>
    /// <param name="configuration">Holds <c>Database</c> and the connection string.</param>
    /// <param name="contentRoot">Where a relative SQLite file lives.</param>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = configuration.GetSection(StoreOptions.Section).Get<StoreOptions>() ?? new StoreOptions();
        services.AddSingleton(options);
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchema);
        var connectionString = configuration.GetConnectionString(StoreOptions.ConnectionStringName);
        _ = options.Provider switch
        {
            DatabaseProvider.Sqlite => AddSqlite(services, options, connectionString ?? "Data Source=data/calendlywoo.db", contentRoot),
            DatabaseProvider.SqlServer => AddSqlServer(services, options, connectionString),
        };
        services.AddSingleton<GroupCommit>();
        services.AddHostedService(provider => provider.GetRequiredService<GroupCommit>());
        services.AddSingleton<StoreStartup>().AddSingleton<StoreCleanup>();
        return services;
    }

    private static IServiceCollection AddSqlite(IServiceCollection services, StoreOptions options, string connectionString, string contentRoot)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        builder.DataSource = Path.GetFullPath(builder.DataSource, contentRoot);
        services.AddSingleton(_ => new SqliteFile(builder.DataSource));
        services.AddPooledDbContextFactory<SqliteDb>(db => db
            .UseSqlite(builder.ConnectionString, sqlite => Batch(options, size => sqlite.MaxBatchSize(size)))
            .AddInterceptors(SqlitePragmas.Instance));
        return services.AddSingleton<IDbContextFactory<AppDb>, StoreFactory<SqliteDb>>();
    }

    private static IServiceCollection AddSqlServer(IServiceCollection services, StoreOptions options, string? connectionString)
    {
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw new StartupException("Database:Provider is SqlServer, but ConnectionStrings:CalendlyWoo is empty. Set it to the server's connection string.");
        }

        services.AddPooledDbContextFactory<SqlServerDb>(db => db
            .UseSqlServer(connectionString, server => Batch(options, size => server.MaxBatchSize(size))));
        return services.AddSingleton<IDbContextFactory<AppDb>, StoreFactory<SqlServerDb>>();
    }

    private static void Batch(StoreOptions options, Action<int> apply)
    {
        if (options.MaxBatchSize is { } size)
        {
            apply(size);
        }
    }

    private sealed class StoreFactory<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<AppDb>
        where TContext : AppDb
    {
        public AppDb CreateDbContext() => inner.CreateDbContext();
    }
}
