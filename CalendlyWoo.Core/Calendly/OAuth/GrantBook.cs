using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>Puts grants in, moves and removes them, each with its line in the audit trail in the same commit.</summary>
internal sealed class GrantBook(GroupCommit commits, TokenProtector protector, TimeProvider time)
{
    private const int Attempts = 4;

    /// <summary>Stores what was granted, in the place of what stood there.</summary>
    public Task PutAsync(int id, TokenAnswer answer, CalendlyAccount account, string audit, string actor) => RunAsync(async db =>
    {
        var now = time.GetUtcNow();
        var grant = await FindOrAddAsync(db, id);
        grant.AccessToken = protector.Protect(answer.AccessToken);
        grant.RefreshToken = protector.Protect(answer.RefreshToken);
        grant.ExpiresAt = now + answer.Lifetime;
        grant.RefreshedAt = grant.ConnectedAt = now;
        grant.Scopes = answer.Scopes;
        (grant.UserUri, grant.OrganizationUri) = (account.UserUri, account.OrganizationUri);
        (grant.AccountName, grant.AccountEmail) = (account.Name, account.Email.Length <= 320 ? account.Email : "");
        Restart(grant);
        db.Add(ActivityLog.Audit(audit, actor, now));
    });

    /// <summary>The candidate takes the place of the account before.</summary>
    public Task PromoteAsync(string audit, string actor) => RunAsync(async db =>
    {
        if (await db.CalendlyGrants.SingleOrDefaultAsync(g => g.Id == CalendlyGrant.Candidate) is not { } candidate)
            return;
        var grant = await FindOrAddAsync(db, CalendlyGrant.TheOne);
        (grant.AccessToken, grant.RefreshToken, grant.Scopes) = (candidate.AccessToken, candidate.RefreshToken, candidate.Scopes);
        (grant.ExpiresAt, grant.RefreshedAt, grant.ConnectedAt) = (candidate.ExpiresAt, candidate.RefreshedAt, time.GetUtcNow());
        (grant.UserUri, grant.OrganizationUri) = (candidate.UserUri, candidate.OrganizationUri);
        (grant.AccountName, grant.AccountEmail) = (candidate.AccountName, candidate.AccountEmail);
        Restart(grant);
        db.Remove(candidate);
        db.Add(ActivityLog.Audit(audit, actor, time.GetUtcNow()));
    });

    /// <summary>Forgets a grant.</summary>
    public Task RemoveAsync(int id, string audit, string actor) => RunAsync(async db =>
    {
        if (await db.CalendlyGrants.SingleOrDefaultAsync(g => g.Id == id) is { } grant)
            db.Remove(grant);
        db.Add(ActivityLog.Audit(audit, actor, time.GetUtcNow()));
    });

    private void Restart(CalendlyGrant grant)
    {
        (grant.BrokenSince, grant.Problem, grant.LeaseId, grant.LeaseUntil) = (null, null, null, null);
        grant.Stamp = Guid.CreateVersion7(time.GetUtcNow());
    }

    private static async Task<CalendlyGrant> FindOrAddAsync(AppDb db, int id) =>
        await db.CalendlyGrants.SingleOrDefaultAsync(g => g.Id == id) ?? db.Add(new CalendlyGrant { Id = id }).Entity;

    // A renewal may write between our reading and our writing.
    private async Task RunAsync(Func<AppDb, Task> change)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await commits.RunAloneAsync(
                    async (db, _) =>
                    {
                        await change(db);
                        return await db.SaveChangesAsync(CancellationToken.None);
                    },
                    CancellationToken.None);
                return;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // The next attempt reads the row anew.
            }
        }
    }
}
