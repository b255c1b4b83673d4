using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>Hands out the token of the moment, for one call at a time: nobody keeps one in a field.</summary>
internal sealed class CalendlyTokens(IDbContextFactory<AppDb> factory, TokenProtector protector, IOptionsMonitor<CalendlyOptions> options)
{
    /// <summary>The token to call with: what Calendly granted, else the personal access token.</summary>
    public async Task<Outcome<CalendlyBearer>> CurrentAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var grant = await db.CalendlyGrants.AsNoTracking().SingleOrDefaultAsync(g => g.Id == CalendlyGrant.TheOne, cancellationToken);
        if (grant is null)
            return options.CurrentValue.PersonalAccessToken is { Length: > 0 } personal ? new CalendlyBearer(personal, null) : CalendlyFailures.NotConnected();
        return protector.TryUnprotect(grant.AccessToken, out var token) ? new CalendlyBearer(token, grant.Stamp) : CalendlyFailures.Reconnect(grant.Problem ?? "");
    }

    /// <summary>Another token instead of one that Calendly refused.</summary>
    public async Task<Outcome<CalendlyBearer>> ReplaceAsync(CalendlyBearer refused, CancellationToken cancellationToken)
    {
        if (!(await CurrentAsync(cancellationToken)).TryGet(out var current, out var failure))
            return failure;
        return current.Stamp == refused.Stamp ? CalendlyFailures.FreshTokenRefused(null) : current;
    }
}
