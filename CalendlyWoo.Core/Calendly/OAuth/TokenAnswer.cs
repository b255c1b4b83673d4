using System.Text.Json;
using CalendlyWoo.Core.Calendly.Api;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>A pair of tokens as the token endpoint sent it, checked whole before anybody relies on it.</summary>
/// <param name="AccessToken">For calls.</param>
/// <param name="RefreshToken">Good for one use.</param>
/// <param name="Lifetime">Of the access token.</param>
/// <param name="Scopes">Granted ones, separated by blanks; empty where the answer does not say.</param>
/// <param name="UserUri">Whose they are.</param>
/// <param name="OrganizationUri">Empty where the answer does not say.</param>
internal sealed record TokenAnswer(string AccessToken, string RefreshToken, TimeSpan Lifetime, string Scopes, string UserUri, string OrganizationUri)
{
    private const int LongestToken = 8192;
    private const int LongestLifetime = 30 * 24 * 3600;

    public override string ToString() => nameof(TokenAnswer);

    /// <summary>The pair; null where anything that we need is missing or strange.</summary>
    /// <remarks>developer.calendly.com/api-docs: POST /oauth/token; RFC 6749, section 5.1.</remarks>
    public static TokenAnswer? Read(JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Object } body
            || Token(body, "access_token") is not { } access || Token(body, "refresh_token") is not { } refresh
            || !CalendlyJson.Text(body, "token_type").Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            || CalendlyJson.Member(body, "expires_in") is not { ValueKind: JsonValueKind.Number } expires
            || !expires.TryGetInt32(out var seconds) || seconds is <= 0 or > LongestLifetime)
        {
            return null;
        }

        return new TokenAnswer(
            access, refresh, TimeSpan.FromSeconds(seconds), CalendlyJson.Text(body, "scope"), CalendlyJson.Text(body, "owner"), CalendlyJson.Text(body, "organization"));
    }

    // Visible ASCII: it travels in a header.
    private static string? Token(JsonElement body, string name) =>
        CalendlyJson.Member(body, name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 and <= LongestToken } token
            && token.All(letter => letter is > ' ' and < '\u007f')
            ? token
            : null;
}
