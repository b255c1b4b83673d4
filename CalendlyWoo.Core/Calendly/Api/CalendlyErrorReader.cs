using System.Net;
using System.Text.Json;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Calendly.Api;

/// <summary>Says what a refusal means. The status decides; texts tell only the kinds of 403 apart, because Calendly changes them.</summary>
internal static class CalendlyErrorReader
{
    /// <summary>The failure that an unsuccessful answer is; 401 is the caller's to judge.</summary>
    public static Failure Read(CalendlyReply reply, DateTimeOffset now) => reply.Status switch
    {
        HttpStatusCode.Forbidden => OfForbidden(reply),
        HttpStatusCode.NotFound or HttpStatusCode.Gone => CalendlyFailures.NotFound(reply.Detail),
        HttpStatusCode.Conflict => CalendlyFailures.Conflict(reply.Detail),
        HttpStatusCode.TooManyRequests => CalendlyFailures.RateLimited(reply.PauseUntil ?? now),
        HttpStatusCode.RequestTimeout => CalendlyFailures.AnswerLost(reply.Detail),
        >= HttpStatusCode.InternalServerError => CalendlyFailures.Server(reply.Detail),
        >= HttpStatusCode.BadRequest => CalendlyFailures.Invalid(reply.Detail),
        _ => CalendlyFailures.Unexpected(reply.Detail),
    };

    private static Failure OfForbidden(CalendlyReply reply)
    {
        var scopes = RequiredScopes(reply.Json);
        var title = Text(reply.Json, "title");
        if (scopes.Count > 0 || title.Contains("scope", StringComparison.OrdinalIgnoreCase))
            return CalendlyFailures.Scope(scopes, reply.Detail);
        return Text(reply.Json, "message").Contains("upgrade", StringComparison.OrdinalIgnoreCase)
            ? CalendlyFailures.Plan(reply.Detail)
            : CalendlyFailures.Permission(reply.Detail);
    }

    // Scopes are words of ours to show: whatever looks otherwise is not shown.
    private static IReadOnlyList<string> RequiredScopes(JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("required_scopes", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).Where(IsScope).Take(10)]
            : [];

    private static bool IsScope(string text) => text.Length is > 0 and <= 60 && text.All(letter => char.IsAsciiLetterLower(letter) || letter is '_' or ':');

    private static string Text(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
