using System.Data.Common;
using CalendlyWoo.Core.Bookings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Store;

/// <summary>Brings the database to the present model before anything else starts, under a lock and with a time-out.</summary>
public sealed class StoreStartup(IDbContextFactory<AppDb> factory, StoreOptions options, IServiceProvider services)
{
    /// <summary>Migrates, or throws <see cref="StartupException"/> with a sentence that says what to do.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var file = services.GetService<SqliteFile>();
        file?.Lock();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.MigrationTimeout);
        try
        {
            await using var db = await factory.CreateDbContextAsync(limit.Token);
            if (file is not null && File.Exists(file.Path))
            {
                // EF's lock on SQLite is a row that a killed migration leaves behind; with the file locked it can only be stale.
                await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", limit.Token);
            }

            await db.Database.MigrateAsync(limit.Token);
            await SearchKeyFill.FillAsync(db, limit.Token);
            if (file is not null)
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", limit.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StartupException($"The database did not get ready within {options.MigrationTimeout.TotalSeconds:0} seconds. {Hint()}");
        }
        catch (DbException exception)
        {
            throw new StartupException($"The database cannot be used: {exception.Message} {Hint()}", exception);
        }
    }

    private string Hint() => options.Provider switch
    {
        DatabaseProvider.Sqlite => "Check that the disk has room and that no other program holds the file, then start again; nothing was lost.",
        DatabaseProvider.SqlServer =>
            "Check that the SQL Server in ConnectionStrings:CalendlyWoo runs, can be reached from here, and that its login may create tables; then start again.",
    };
}
