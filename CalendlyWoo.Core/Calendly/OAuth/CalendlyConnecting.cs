using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>Where the browser is sent, and what it has to bring back.</summary>
/// <param name="Address">Calendly's page.</param>
/// <param name="Cookie">Encrypted; for this browser alone, good once and for twenty minutes.</param>
public sealed record AuthorizationStart(Uri Address, string Cookie);

/// <summary>What the browser brought back, as it stands in the address.</summary>
/// <param name="Code">Good once and for ten minutes.</param>
/// <param name="State">To be compared with the cookie's.</param>
/// <param name="Error">A word of RFC 6749; never shown.</param>
/// <param name="Cookie">The value of <see cref="AuthorizationStart.Cookie"/>.</param>
public sealed record AuthorizationReturn(string? Code, string? State, string? Error, string? Cookie);

/// <summary>Connects Calendly by OAuth: sends the owner there, and takes in what she brings back.</summary>
public sealed class CalendlyConnecting
{
    private const int LongestCode = 2048;
    private readonly GrantAcceptance _acceptance;
    private readonly CalendlyOAuthClient _oauth;
    private readonly AuthorizationStates _states;
    private readonly IOptionsMonitor<CalendlyOptions> _options;
    private readonly TimeProvider _time;

    internal CalendlyConnecting(
        GrantAcceptance acceptance, CalendlyOAuthClient oauth, AuthorizationStates states, IOptionsMonitor<CalendlyOptions> options, TimeProvider time) =>
        (_acceptance, _oauth, _states, _options, _time) = (acceptance, oauth, states, options, time);

    /// <summary>Begins; null where client id or secret are missing.</summary>
    /// <param name="redirectUri">Our callback, exactly as it is registered at Calendly.</param>
    public AuthorizationStart? Start(Uri redirectUri)
    {
        ArgumentNullException.ThrowIfNull(redirectUri);
        var options = _options.CurrentValue;
        if (string.IsNullOrEmpty(options.ClientId) || string.IsNullOrEmpty(options.ClientSecret))
            return null;
        var state = AuthorizationRequest.Begin(redirectUri, _time.GetUtcNow());
        return new AuthorizationStart(AuthorizationRequest.Address(options, state), _states.Protect(state));
    }

    /// <summary>Ends what <see cref="Start"/> began. Nothing that is stored is touched before the new tokens have made a good call.</summary>
    /// <param name="back">What the browser brought.</param>
    /// <param name="actor">Who connects.</param>
    /// <param name="cancellationToken">Ends the wait until the code is used; what was granted after that is kept.</param>
    public async Task<ConnectResult> FinishAsync(AuthorizationReturn back, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(back);
        if (_states.Read(back.Cookie) is not { } state || !state.Is(back.State))
            return ConnectResult.WrongState;
        if (!string.IsNullOrEmpty(back.Error))
            return ConnectWords.OfError(back.Error);
        if (back.Code is not { Length: > 0 and <= LongestCode } code)
            return ConnectResult.Refused;
        cancellationToken.ThrowIfCancellationRequested();
        return (await _oauth.ExchangeAsync(code, state, CancellationToken.None)).TryGet(out var answer, out var failure)
            ? await _acceptance.TakeAsync(answer, actor)
            : ConnectWords.Of(failure);
    }
}
