using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>
/// The row of the grant and its lease. A pair is known by its stamp: whatever writes about a pair says which, so that nobody overwrites a newer one.
/// The statements are the same on every database.
/// </summary>
internal sealed class GrantStore(IDbContextFactory<AppDb> factory, GroupCommit commits, TokenProtector protector, TimeProvider time)
{
    /// <summary>Longer than any answer is waited for, so that only the lease of the dead runs out.</summary>
    public static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(60);

    public async Task<CalendlyGrant?> FindAsync(CancellationToken cancellationToken, int id = CalendlyGrant.TheOne)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.CalendlyGrants.AsNoTracking().SingleOrDefaultAsync(g => g.Id == id, cancellationToken);
    }

    /// <summary>Takes the right to renew this pair; false where another holds it, or the pair is no longer this one.</summary>
    public Task<bool> TakeLeaseAsync(Guid pair, Guid lease, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        DateTimeOffset? until = now + LeaseTime;
        return UpdateAsync(
            db => db.CalendlyGrants
                .Where(g => g.Id == CalendlyGrant.TheOne && g.Stamp == pair && g.AccessToken != null && (g.LeaseUntil == null || g.LeaseUntil < now))
                .ExecuteUpdateAsync(set => set.SetProperty(g => g.LeaseId, lease).SetProperty(g => g.LeaseUntil, until), CancellationToken.None),
            cancellationToken);
    }

    /// <summary>Puts the new pair in the place of the one that it was made from, even if that was given up meanwhile.</summary>
    public Task<bool> ReplaceAsync(CalendlyGrant former, TokenAnswer answer)
    {
        var now = time.GetUtcNow();
        var (access, refresh) = (protector.Protect(answer.AccessToken), protector.Protect(answer.RefreshToken));
        var scopes = answer.Scopes.Length > 0 ? answer.Scopes : former.Scopes;
        var expires = now + answer.Lifetime;
        var stamp = Guid.CreateVersion7(now);
        return UpdateAsync(
            db => db.CalendlyGrants.Where(g => g.Id == CalendlyGrant.TheOne && g.Stamp == former.Stamp).ExecuteUpdateAsync(
                set => set.SetProperty(g => g.AccessToken, access).SetProperty(g => g.RefreshToken, refresh).SetProperty(g => g.Scopes, scopes)
                    .SetProperty(g => g.ExpiresAt, expires).SetProperty(g => g.RefreshedAt, now).SetProperty(g => g.Stamp, stamp)
                    .SetProperty(g => g.BrokenSince, (DateTimeOffset?)null).SetProperty(g => g.Problem, (string?)null)
                    .SetProperty(g => g.LeaseId, (Guid?)null).SetProperty(g => g.LeaseUntil, (DateTimeOffset?)null),
                CancellationToken.None),
            CancellationToken.None);
    }

    /// <summary>Gives a pair up: only the owner can help. The refresh token stays, so that a late answer still finds its place.</summary>
    public Task<bool> BreakAsync(Guid pair, string problem)
    {
        DateTimeOffset? now = time.GetUtcNow();
        return UpdateAsync(
            db => db.CalendlyGrants.Where(g => g.Id == CalendlyGrant.TheOne && g.Stamp == pair).ExecuteUpdateAsync(
                set => set.SetProperty(g => g.AccessToken, (string?)null).SetProperty(g => g.BrokenSince, g => g.BrokenSince ?? now)
                    .SetProperty(g => g.Problem, problem).SetProperty(g => g.LeaseId, (Guid?)null).SetProperty(g => g.LeaseUntil, (DateTimeOffset?)null),
                CancellationToken.None),
            CancellationToken.None);
    }

    /// <summary>Gives the lease back after an attempt that came to nothing.</summary>
    /// <param name="pair">The pair that was to be renewed.</param>
    /// <param name="mark">Stays behind where the refresh token may be used up; null where it surely is not.</param>
    /// <param name="until">Nobody tries before.</param>
    /// <param name="problem">In the owner's words.</param>
    /// <param name="isBroken">Whether the owner has to act.</param>
    public Task<bool> ReleaseAsync(Guid pair, Guid? mark, DateTimeOffset? until, string problem, bool isBroken)
    {
        var now = time.GetUtcNow();
        return UpdateAsync(
            db => db.CalendlyGrants.Where(g => g.Id == CalendlyGrant.TheOne && g.Stamp == pair).ExecuteUpdateAsync(
                set => set.SetProperty(g => g.LeaseId, mark).SetProperty(g => g.LeaseUntil, until).SetProperty(g => g.Problem, problem)
                    .SetProperty(g => g.BrokenSince, g => isBroken ? g.BrokenSince ?? now : g.BrokenSince),
                CancellationToken.None),
            CancellationToken.None);
    }

    private async Task<bool> UpdateAsync(Func<AppDb, Task<int>> statement, CancellationToken cancellationToken) =>
        await commits.RunAloneAsync((db, _) => statement(db), cancellationToken) == 1;
}
