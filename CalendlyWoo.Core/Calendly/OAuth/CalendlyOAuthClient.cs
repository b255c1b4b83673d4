using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>Calendly's authorization server: tokens for codes and for refresh tokens, and the end of tokens. Nothing is repeated here.</summary>
/// <remarks>developer.calendly.com/api-docs: OAuth. Basic at the token endpoint, id and secret in the body elsewhere.</remarks>
internal sealed class CalendlyOAuthClient(HttpClient http, IOptionsMonitor<CalendlyOptions> options, TimeProvider time)
{
    /// <summary>The code or refresh token is unknown, used, expired or withdrawn.</summary>
    public const string InvalidGrantCode = "calendly.invalid-grant";

    public Task<Outcome<TokenAnswer>> ExchangeAsync(string code, AuthorizationState state, CancellationToken cancellationToken) => TokenAsync(
        [
            new("grant_type", "authorization_code"), new("code", code), new("redirect_uri", state.RedirectUri), new("code_verifier", state.Verifier),
        ],
        [code, state.Verifier],
        cancellationToken);

    public Task<Outcome<TokenAnswer>> RefreshAsync(string refreshToken, CancellationToken cancellationToken) => TokenAsync(
        [new("grant_type", "refresh_token"), new("refresh_token", refreshToken)], [refreshToken], cancellationToken);

    /// <summary>Ends a token of either kind.</summary>
    /// <returns>True, or why it could not be ended.</returns>
    public async Task<Outcome<bool>> RevokeAsync(string token, CancellationToken cancellationToken)
    {
        var now = options.CurrentValue;
        KeyValuePair<string, string>[] form = [new("client_id", now.ClientId ?? ""), new("client_secret", now.ClientSecret ?? ""), new("token", token)];
        if (!(await PostAsync("oauth/revoke", form, isBasic: false, [token], cancellationToken)).TryGet(out var reply, out var failure))
            return failure;
        return reply.IsSuccess ? true : Refusal(reply);
    }

    private async Task<Outcome<TokenAnswer>> TokenAsync(KeyValuePair<string, string>[] form, string[] secrets, CancellationToken cancellationToken)
    {
        if (!(await PostAsync("oauth/token", form, isBasic: true, secrets, cancellationToken)).TryGet(out var reply, out var failure))
            return failure;
        if (!reply.IsSuccess)
            return Refusal(reply);
        return TokenAnswer.Read(reply.Json) is { } answer ? answer : CalendlyFailures.AnswerLost("no tokens");
    }

    private async Task<Outcome<CalendlyReply>> PostAsync(
        string path, KeyValuePair<string, string>[] form, bool isBasic, string[] secrets, CancellationToken cancellationToken)
    {
        var now = options.CurrentValue;
        var address = new Uri($"{now.AuthUrl.AbsoluteUri.TrimEnd('/')}/{path}");
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(form) };
        if (isBasic)
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Basic(now.ClientId ?? "", now.ClientSecret ?? ""));
        return await CalendlyExchange.SendAsync(http, request, time, [.. secrets, now.ClientSecret ?? ""], cancellationToken);
    }

    private Failure Refusal(CalendlyReply reply)
    {
        var error = CalendlyJson.Member(reply.Json, "error") is { ValueKind: System.Text.Json.JsonValueKind.String } text ? text.GetString() : "";
        return error switch
        {
            "invalid_grant" => new Failure(FailureCategory.Connection, InvalidGrantCode, InvalidGrantCode, null, reply.Detail),
            "invalid_client" or "unauthorized_client" => CalendlyFailures.ClientRefused(reply.Detail),
            _ when reply.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => CalendlyFailures.ClientRefused(reply.Detail),
            _ => CalendlyErrorReader.Read(reply, time.GetUtcNow()),
        };
    }

    // RFC 6749, section 2.3.1: both are form-encoded before they are joined.
    private static string Basic(string id, string secret) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}"));
}
