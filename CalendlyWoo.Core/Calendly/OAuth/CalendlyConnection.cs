using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>How Calendly is connected.</summary>
public enum CalendlyConnectionKind
{
    None,
    OAuth,
    PersonalToken,
}

/// <summary>A needed permission, and whether it was granted.</summary>
public sealed record ScopeStanding(CalendlyScope Scope, bool IsGranted);

/// <summary>The connection as the owner sees it, without a secret. Times are UTC.</summary>
public sealed record CalendlyConnectionView
{
    public required CalendlyConnectionKind Kind { get; init; }

    /// <summary>Empty where Calendly did not say.</summary>
    public string AccountName { get; init; } = "";

    public string AccountEmail { get; init; } = "";

    public string OrganizationUri { get; init; } = "";

    /// <summary>Empty for a personal access token: Calendly does not tell which it has.</summary>
    public IReadOnlyList<ScopeStanding> Scopes { get; init; } = [];

    public DateTimeOffset? ConnectedAt { get; init; }

    public DateTimeOffset? GoodUntil { get; init; }

    public DateTimeOffset? RefreshedAt { get; init; }

    /// <summary>Since when the owner has to act.</summary>
    public DateTimeOffset? BrokenSince { get; init; }

    /// <summary>What is wrong, or what went wrong at the last renewal and is tried again.</summary>
    public string? Problem { get; init; }

    /// <summary>The other account that waits for the owner's decision; null where there is none.</summary>
    public string? OtherAccount { get; init; }

    public bool IsConnected => Kind != CalendlyConnectionKind.None;
}

/// <summary>Reads how Calendly is connected.</summary>
public sealed class CalendlyConnection
{
    private readonly GrantStore _grants;
    private readonly IOptionsMonitor<CalendlyOptions> _options;
    private readonly CalendlyClient _client;

    internal CalendlyConnection(GrantStore grants, IOptionsMonitor<CalendlyOptions> options, CalendlyClient client) => (_grants, _options, _client) = (grants, options, client);

    /// <summary>What is stored; asks nobody.</summary>
    public async Task<CalendlyConnectionView> ReadAsync(CancellationToken cancellationToken)
    {
        var other = await _grants.FindAsync(cancellationToken, CalendlyGrant.Candidate);
        var otherName = other is null ? null : other.AccountName.Length > 0 ? other.AccountName : other.UserUri;
        if (await _grants.FindAsync(cancellationToken) is not { } grant)
        {
            var kind = string.IsNullOrEmpty(_options.CurrentValue.PersonalAccessToken) ? CalendlyConnectionKind.None : CalendlyConnectionKind.PersonalToken;
            return new CalendlyConnectionView { Kind = kind, OtherAccount = otherName };
        }

        return new CalendlyConnectionView
        {
            Kind = CalendlyConnectionKind.OAuth,
            AccountName = grant.AccountName,
            AccountEmail = grant.AccountEmail,
            OrganizationUri = grant.OrganizationUri,
            Scopes = [.. CalendlyScopes.Needed.Select(scope => new ScopeStanding(scope, CalendlyScopes.Allow(grant.Scopes, scope.Name)))],
            ConnectedAt = grant.ConnectedAt,
            GoodUntil = grant.ExpiresAt,
            RefreshedAt = grant.RefreshedAt,
            BrokenSince = grant.BrokenSince,
            Problem = grant.Problem,
            OtherAccount = otherName,
        };
    }

    /// <summary>Asks Calendly whose account it is: the test of a connection.</summary>
    public Task<Outcome<CalendlyAccount>> TestAsync(CancellationToken cancellationToken) => _client.GetAccountAsync(cancellationToken);

    /// <summary>Asks Calendly whose a personal access token is, before it is saved.</summary>
    public Task<Outcome<CalendlyAccount>> TestAsync(string personalToken, CancellationToken cancellationToken) =>
        _client.GetAccountAsync(new CalendlyBearer(personalToken, null), cancellationToken);
}
