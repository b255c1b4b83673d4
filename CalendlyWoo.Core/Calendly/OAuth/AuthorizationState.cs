using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>What the browser carries, encrypted, while its owner is at Calendly.</summary>
/// <param name="State">Comes back in the address.</param>
/// <param name="Verifier">Proves that whoever began also ends it (PKCE).</param>
/// <param name="RedirectUri">Has to be repeated when the code is exchanged.</param>
/// <param name="IssuedAt">UTC.</param>
internal sealed record AuthorizationState(string State, string Verifier, string RedirectUri, DateTimeOffset IssuedAt)
{
    /// <summary>Calendly's code lives for ten minutes; the owner may read for a while before.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(20);

    /// <summary>Compares without telling by its time where the first difference is.</summary>
    public bool Is(string? state) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(State), Encoding.UTF8.GetBytes(state ?? ""));

    public override string ToString() => nameof(AuthorizationState);
}

/// <summary>Encrypts the state for its cookie.</summary>
internal sealed class AuthorizationStates(IDataProtectionProvider protection, TimeProvider time)
{
    private readonly IDataProtector _protector = protection.CreateProtector("CalendlyWoo.Calendly.State");

    public string Protect(AuthorizationState state) => _protector.Protect(JsonSerializer.Serialize(state));

    /// <summary>The state of this browser; null where there is none, or it is too old or forged.</summary>
    public AuthorizationState? Read(string? cookie)
    {
        if (string.IsNullOrEmpty(cookie))
            return null;
        try
        {
            return JsonSerializer.Deserialize<AuthorizationState>(_protector.Unprotect(cookie)) is { } state
                && time.GetUtcNow() < state.IssuedAt + AuthorizationState.Lifetime ? state : null;
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
