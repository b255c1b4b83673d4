using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Editing;

/// <summary>Where test mails went last, so that the owner types it once.</summary>
public sealed class TestAddress(GroupCommit commits, IDbContextFactory<AppDb> factory)
{
    private const string Key = "Templates:TestAddress";

    /// <summary>The address, or "" before the first test.</summary>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Settings.AsNoTracking().Where(s => s.Key == Key).Select(s => s.Value).FirstOrDefaultAsync(cancellationToken) ?? "";
    }

    /// <summary>Remembers it.</summary>
    public Task KeepAsync(string address, CancellationToken cancellationToken) => commits.RunAloneAsync(
        async (db, token) =>
        {
            var known = await db.Settings.Where(s => s.Key == Key).ExecuteUpdateAsync(set => set.SetProperty(s => s.Value, address), token);
            if (known > 0) return true;
            db.Add(new SavedSetting { Key = Key, Value = address });
            await db.SaveChangesAsync(token);
            return true;
        },
        cancellationToken);
}
