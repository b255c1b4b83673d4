using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Core.Store;

/// <summary>
/// Makes deleted content leave the SQLite file. Every connection overwrites what it deletes (<c>secure_delete</c>), but a page that was reorganised earlier may
/// still hold an older picture of a row, and the write-ahead log holds the last changes: the file is written anew where it is small enough, and the log is emptied.
/// </summary>
/// <remarks>sqlite.org/pragma.html#pragma_secure_delete, sqlite.org/lang_vacuum.html, sqlite.org/pragma.html#pragma_wal_checkpoint</remarks>
public sealed class StoreCleanup(GroupCommit commits, IServiceProvider services)
{
    /// <summary>Up to this size the file is written anew at once, which takes seconds; webhooks wait for it.</summary>
    private const long LargestRewritten = 512L * 1024 * 1024;

    /// <summary>True where nothing that was deleted can be read from the file any more; false where the database itself still has to give the space free.</summary>
    public async Task<bool> ForgetDeletedAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<SqliteFile>() is not { } file)
        {
            return false;
        }

        return await commits.RunAloneAsync((db, token) => ForgetAsync(db, file, token), cancellationToken);
    }

    /// <summary>Empties the write-ahead log, where there is one; what was deleted has been overwritten in the file itself.</summary>
    public async Task EmptyLogAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<SqliteFile>() is not null)
        {
            await commits.RunAloneAsync(CheckpointAsync, cancellationToken);
        }
    }

    private static async Task<bool> ForgetAsync(AppDb db, SqliteFile file, CancellationToken cancellationToken)
    {
        try
        {
            var isSmall = new FileInfo(file.Path).Length <= LargestRewritten;
            if (isSmall)
            {
                await db.Database.ExecuteSqlRawAsync("VACUUM", cancellationToken);
            }

            return !await CheckpointAsync(db, cancellationToken) && isSmall;
        }
        catch (SqliteException)
        {
            // Somebody reads just now; the daily tidying does it.
            return false;
        }
    }

    /// <returns>True while a reader kept the log from being emptied.</returns>
    private static async Task<bool> CheckpointAsync(AppDb db, CancellationToken cancellationToken)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) && reader.GetInt64(0) != 0;
    }
}
