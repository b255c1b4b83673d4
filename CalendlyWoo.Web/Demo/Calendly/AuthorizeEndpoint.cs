using System.Security.Cryptography;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>A code that waits to be exchanged.</summary>
internal sealed record AuthorizationCode(string RedirectUri, string Scope, string? Challenge, bool PlainChallenge, DateTimeOffset IssuedAt)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
}

/// <summary><c>GET /oauth/authorize</c>: the user decides at once, as <see cref="CalendlyFaults"/> says.</summary>
internal sealed class AuthorizeEndpoint(CalendlyOptions options, CalendlyFaults faults, TimeProvider time)
{
    private readonly Dictionary<string, AuthorizationCode> _codes = [];
    private readonly Lock _gate = new();

    public Reply Get(HttpRequest request)
    {
        var query = request.Query;
        var redirect = query["redirect_uri"].ToString();
        if (query["client_id"] != options.ClientId) return Page(401, CalendlyErrors.OAuthText("invalid_client"));
        if (!Uri.TryCreate(redirect, UriKind.Absolute, out _) || (options.RedirectUris.Count > 0 && !options.RedirectUris.Contains(redirect)))
            return Page(400, "The redirect URI included is not valid.");
        var state = query["state"].ToString();
        if (query["response_type"] != "code") return Back(redirect, ("error", "unsupported_response_type"), ("state", state));
        var scopes = query["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!scopes.All(CalendlyScopes.All.Contains)) return Denied(redirect, "invalid_scope", state);
        if (faults.DenyConsent) return Denied(redirect, "access_denied", state);
        var granted = string.Join(' ', scopes.Except(faults.UntickedScopes));
        var challenge = query["code_challenge"].ToString();
        var code = RandomNumberGenerator.GetHexString(64, lowercase: true);
        lock (_gate)
        {
            _codes[code] = new AuthorizationCode(
                redirect, granted, challenge.Length == 0 ? null : challenge, query["code_challenge_method"] != "S256", time.GetUtcNow());
        }

        return Back(redirect, ("code", code), ("state", state));
    }

    /// <summary>Takes the code away; null where it is unknown, used or older than ten minutes.</summary>
    public AuthorizationCode? Take(string code)
    {
        lock (_gate) return _codes.Remove(code, out var found) && time.GetUtcNow() < found.IssuedAt + AuthorizationCode.Lifetime ? found : null;
    }

    private static Reply Denied(string redirect, string error, string state) =>
        Back(redirect, ("error", error), ("error_description", CalendlyErrors.OAuthText(error)), ("state", state));

    private static Reply Back(string redirect, params (string Name, string Value)[] values) =>
        Reply.Redirect(302, redirect + (redirect.Contains('?', StringComparison.Ordinal) ? '&' : '?') +
            string.Join('&', values.Where(value => value.Value.Length > 0).Select(value => $"{value.Name}={Uri.EscapeDataString(value.Value)}")));

    private static Reply Page(int status, string text) =>
        Reply.Html(status, $"<!DOCTYPE html><html lang=\"en\"><body><h1>An error has occurred</h1><p>{text}</p></body></html>");
}
