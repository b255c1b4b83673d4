using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary><c>POST /oauth/token</c>, <c>/oauth/introspect</c> and <c>/oauth/revoke</c>.</summary>
internal sealed class TokenEndpoint(CalendlyOptions options, AuthorizeEndpoint codes, TokenBook tokens, RateWindow rate, CalendlyAddresses addresses)
{
    public Reply Token(OAuthForm form)
    {
        if (!form.IsClient(options)) return CalendlyErrors.OAuth(401, "invalid_client");
        if (form["grant_type"] is not { } grant) return CalendlyErrors.OAuth(400, "invalid_request");
        if (!rate.Take().Allowed) return CalendlyErrors.TooManyRequests();
        return grant switch
        {
            "authorization_code" => Answer(Exchange(form)),
            "refresh_token" => Answer(form["refresh_token"] is { } token ? tokens.Refresh(token) : null),
            _ => CalendlyErrors.OAuth(400, "unsupported_grant_type"),
        };
    }

    /// <summary>Id, secret and token all stand in the body here, unlike at the token endpoint.</summary>
    public Reply Introspect(OAuthForm form)
    {
        if (!form.IsClient(options, bodyOnly: true)) return CalendlyErrors.OAuth(401, "invalid_client");
        if (form["token"] is not { } token) return CalendlyErrors.OAuth(400, "invalid_request");
        var active = tokens.Look(token, out var pair) is TokenState.Active;
        return Reply.Json(200, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("active", active || tokens.CanRefresh(token));
            if (active && pair is not null)
            {
                json.WriteString("scope", pair.Scope);
                json.WriteString("client_id", options.ClientId);
                json.WriteString("token_type", "Bearer");
                json.WriteNumber("exp", (pair.CreatedAt + TokenPair.Lifetime).ToUnixTimeSeconds());
                json.WriteNumber("iat", pair.CreatedAt.ToUnixTimeSeconds());
                json.WriteString("owner", addresses.User(pair.User.Uuid));
                json.WriteString("organization", addresses.Organization(pair.User.Organization));
            }

            json.WriteEndObject();
        });
    }

    public Reply Revoke(OAuthForm form)
    {
        if (!form.IsClient(options, bodyOnly: true)) return CalendlyErrors.OAuth(403, "invalid_client");
        if (form["token"] is not { } token) return CalendlyErrors.OAuth(400, "invalid_request");
        tokens.Revoke(token);
        return Reply.Json(200, json =>
        {
            json.WriteStartObject();
            json.WriteEndObject();
        });
    }

    private TokenPair? Exchange(OAuthForm form)
    {
        if (form["code"] is not { } given || codes.Take(given) is not { } code || code.RedirectUri != form["redirect_uri"]) return null;
        return code.Challenge is null || Proves(form["code_verifier"], code) ? tokens.Issue(code.Scope, code.User) : null;
    }

    /// <summary>PKCE (RFC 7636, section 4.6).</summary>
    private static bool Proves(string? verifier, AuthorizationCode code) => verifier is not null
        && code.Challenge == (code.PlainChallenge ? verifier : Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))));

    private Reply Answer(TokenPair? pair) => pair is null ? CalendlyErrors.OAuth(400, "invalid_grant") : Reply.Json(200, json =>
    {
        json.WriteStartObject();
        json.WriteString("token_type", "Bearer");
        json.WriteNumber("expires_in", (int)TokenPair.Lifetime.TotalSeconds);
        json.WriteNumber("created_at", pair.CreatedAt.ToUnixTimeSeconds());
        json.WriteString("refresh_token", pair.RefreshToken);
        json.WriteString("access_token", pair.AccessToken);
        json.WriteString("scope", pair.Scope);
        json.WriteString("owner", addresses.User(pair.User.Uuid));
        json.WriteString("organization", addresses.Organization(pair.User.Organization));
        json.WriteEndObject();
    });
}
