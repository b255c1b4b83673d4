using System.Text.Json;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Health.Checks;

/// <summary>Keeps the last result of each check, for all copies and across restarts.</summary>
public sealed class CheckResults(IDbContextFactory<AppDb> factory, GroupCommit commits)
{
    private const string Prefix = "Health:Check:";

    /// <summary>The last results by kind; one that cannot be read counts as none.</summary>
    public async Task<IReadOnlyDictionary<CheckKind, CheckResult>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await db.Settings.AsNoTracking().Where(setting => setting.Key.StartsWith(Prefix)).Select(setting => setting.Value).ToListAsync(cancellationToken);
        return rows.Select(Read).OfType<CheckResult>().ToDictionary(result => result.Kind);
    }

    /// <summary>Keeps a result in place of the one before.</summary>
    public Task SaveAsync(CheckResult result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(result);
        return commits.RunAloneAsync(
            async (db, token) =>
            {
                var (key, value) = (Prefix + result.Kind, JsonSerializer.Serialize(result));
                var saved = await db.Settings.SingleOrDefaultAsync(setting => setting.Key == key, token)
                    ?? db.Add(new SavedSetting { Key = key, Value = value }).Entity;
                saved.Value = value;
                return await db.SaveChangesAsync(token);
            },
            cancellationToken);
    }

    private static CheckResult? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<CheckResult>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
