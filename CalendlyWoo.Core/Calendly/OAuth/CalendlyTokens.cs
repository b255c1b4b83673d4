using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>Hands out the token of the moment, for one call at a time: nobody keeps one in a field. Renews it ahead of its end.</summary>
internal sealed class CalendlyTokens(
    GrantStore grants, TokenRefresher refresher, TokenProtector protector, ConnectionGate gate, IOptionsMonitor<CalendlyOptions> options, TimeProvider time)
{
    /// <summary>How often <see cref="RefreshAheadAsync"/> has to run.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    /// <summary>A token younger than this which Calendly refuses is not renewed again: that would go on for ever.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    /// <summary>The token to call with: what Calendly granted, else the personal access token.</summary>
    public async Task<Outcome<CalendlyBearer>> CurrentAsync(CancellationToken cancellationToken)
    {
        if (await grants.FindAsync(cancellationToken) is not { } grant)
            return options.CurrentValue.PersonalAccessToken is { Length: > 0 } personal ? new CalendlyBearer(personal, null) : CalendlyFailures.NotConnected();
        if (grant.AccessToken is null)
            return CalendlyFailures.Reconnect(grant.Problem ?? GrantProblems.Withdrawn(grant));
        var now = time.GetUtcNow();
        if (grant.ExpiresAt > now + Margin)
            return Bearer(grant);
        if ((await refresher.RefreshAsync(grant.Stamp, cancellationToken)).TryGet(out var renewed, out var failure))
            return Bearer(renewed);
        return failure.Code != CalendlyFailures.ReconnectCode && grant.ExpiresAt > now ? Bearer(grant) : failure;
    }

    /// <summary>Another token instead of one that Calendly refused: renewed once, or by somebody else meanwhile.</summary>
    public async Task<Outcome<CalendlyBearer>> ReplaceAsync(CalendlyBearer refused, CancellationToken cancellationToken)
    {
        if (await grants.FindAsync(cancellationToken) is not { } grant || refused.Stamp is not { } pair)
            return CalendlyFailures.NotConnected();
        if (grant.Stamp == pair && grant.AccessToken is not null && time.GetUtcNow() - grant.RefreshedAt < Fresh)
            return CalendlyFailures.FreshTokenRefused(null);
        return (await refresher.RefreshAsync(pair, cancellationToken)).TryGet(out var renewed, out var failure) ? Bearer(renewed) : failure;
    }

    /// <summary>The recurring work: renews what ends soon, and makes sure that a lost connection is known as one.</summary>
    public async Task RefreshAheadAsync(CancellationToken cancellationToken)
    {
        if (await grants.FindAsync(cancellationToken) is not { } grant)
            return;
        if (grant is { AccessToken: null, Problem: { } problem })
        {
            await gate.PauseAsync(ConnectionName.Calendly, CalendlyFailures.Reconnect(problem), cancellationToken);
            return;
        }

        var quarter = (grant.ExpiresAt - grant.RefreshedAt) / 4;
        if (grant.ExpiresAt - time.GetUtcNow() < (quarter < Ahead ? quarter : Ahead))
            await refresher.RefreshAsync(grant.Stamp, cancellationToken);
    }

    private Outcome<CalendlyBearer> Bearer(CalendlyGrant grant) => protector.TryUnprotect(grant.AccessToken, out var token)
        ? new CalendlyBearer(token, grant.Stamp)
        : CalendlyFailures.Reconnect(GrantProblems.Unreadable(grant));
}
