using System.Security.Cryptography;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>A code that waits to be exchanged.</summary>
internal sealed record AuthorizationCode(string RedirectUri, string Scope, string? Challenge, bool PlainChallenge, DateTimeOffset IssuedAt)
{
    public SimulatedUser User { get; init; } = ModelStudio.Owner;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);
}

/// <summary><c>/oauth/authorize</c>: the user decides on a page, or at once as <see cref="CalendlyFaults"/> says.</summary>
internal sealed class AuthorizeEndpoint(CalendlyOptions options, CalendlyFaults faults, TimeProvider time)
{
    private readonly Dictionary<string, AuthorizationCode> _codes = [];
    private readonly Lock _gate = new();

    public Reply Answer(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        var isPost = HttpMethods.IsPost(request.Method);
        if (!isPost && !HttpMethods.IsGet(request.Method)) return CalendlyErrors.NotFound();
        var query = request.Query;
        var redirect = query["redirect_uri"].ToString();
        if (query["client_id"] != options.ClientId) return ConsentHtml.Error(401, CalendlyErrors.OAuthText("invalid_client"));
        if (!Uri.TryCreate(redirect, UriKind.Absolute, out _) || (options.RedirectUris.Count > 0 && !options.RedirectUris.Contains(redirect)))
            return ConsentHtml.Error(400, "The redirect URI included is not valid.");
        var state = query["state"].ToString();
        if (query["response_type"] != "code") return Back(redirect, ("error", "unsupported_response_type"), ("state", state));
        var scopes = query["scope"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!scopes.All(CalendlyScopes.All.Contains)) return Denied(redirect, "invalid_scope", state);
        if (options.ShowsConsentPage && !isPost) return ConsentHtml.Page(scopes, faults);
        var consent = isPost ? ConsentForm.Read(body) : new ConsentForm(!faults.DenyConsent, faults.IsSignedInAsStranger, [.. scopes.Except(faults.UntickedScopes)]);
        if (!consent.IsAllowed) return Denied(redirect, "access_denied", state);
        return Back(redirect, ("code", NewCode(query, redirect, consent, scopes)), ("state", state));
    }

    private string NewCode(IQueryCollection query, string redirect, ConsentForm consent, string[] asked)
    {
        var challenge = query["code_challenge"].ToString();
        var code = RandomNumberGenerator.GetHexString(64, lowercase: true);
        var granted = string.Join(' ', asked.Intersect(consent.Scopes));
        lock (_gate)
        {
            _codes[code] = new AuthorizationCode(
                redirect, granted, challenge.Length == 0 ? null : challenge, query["code_challenge_method"] != "S256", time.GetUtcNow())
            {
                User = consent.IsStranger ? ModelStudio.Stranger : ModelStudio.Owner,
            };
        }

        return code;
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
}
