using System.Globalization;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.People;

/// <summary>The link that makes the first owner, or lets an operator back in: one at a time, each new one ends the one before.</summary>
public sealed class SetUpLink(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    /// <summary>How long it works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>The row of the settings: hash and end, in one.</summary>
    internal const string Key = "SignIn:SetUpLink";

    /// <summary>A new token where nobody has an account yet; null where somebody has.</summary>
    public async Task<string?> OfferAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Users.AnyAsync(cancellationToken) ? null : await IssueAsync(db, cancellationToken);
    }

    /// <summary>A new token in any case, for whoever may run commands on the server.</summary>
    public async Task<string> IssueAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await IssueAsync(db, cancellationToken);
    }

    /// <summary>The path of the page that takes the token.</summary>
    public static string PathOf(string token) => $"first-start/{token}";

    /// <summary>The row, tracked, if the token is the one that holds now.</summary>
    internal async Task<SavedSetting?> FindAsync(AppDb db, string token, CancellationToken cancellationToken)
    {
        var row = await db.Settings.SingleOrDefaultAsync(setting => setting.Key == Key, cancellationToken);
        return row?.Value.Split(' ') is [var hash, var end] && hash == OneTimeToken.HashOf(token)
            && long.Parse(end, CultureInfo.InvariantCulture) > time.GetUtcNow().ToUnixTimeSeconds() ? row : null;
    }

    private async Task<string> IssueAsync(AppDb db, CancellationToken cancellationToken)
    {
        var made = OneTimeToken.New();
        var value = string.Create(CultureInfo.InvariantCulture, $"{made.Hash} {(time.GetUtcNow() + Lifetime).ToUnixTimeSeconds()}");
        if (await db.Settings.SingleOrDefaultAsync(setting => setting.Key == Key, cancellationToken) is { } row) row.Value = value;
        else db.Add(new SavedSetting { Key = Key, Value = value });
        await db.SaveChangesAsync(cancellationToken);
        return made.Token;
    }
}
