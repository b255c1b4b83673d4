using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>The question to the owner on Calendly's own page: authorization code with PKCE (RFC 6749, section 4.1; RFC 7636).</summary>
internal static class AuthorizationRequest
{
    private const int RandomBytes = 32;

    /// <summary>A fresh state with its verifier.</summary>
    public static AuthorizationState Begin(Uri redirectUri, DateTimeOffset now) => new(Random(), Random(), redirectUri.AbsoluteUri, now);

    /// <summary>Where the browser goes.</summary>
    public static Uri Address(CalendlyOptions options, AuthorizationState state)
    {
        var values = new (string Name, string Value)[]
        {
            ("client_id", options.ClientId ?? ""),
            ("response_type", "code"),
            ("redirect_uri", state.RedirectUri),
            ("scope", CalendlyScopes.Asked),
            ("state", state.State),
            ("code_challenge", Challenge(state.Verifier)),
            ("code_challenge_method", "S256"),
        };
        var query = string.Join('&', values.Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value)}"));
        return new Uri($"{options.AuthUrl.AbsoluteUri.TrimEnd('/')}/oauth/authorize?{query}");
    }

    /// <summary>RFC 7636, section 4.2.</summary>
    public static string Challenge(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
}
