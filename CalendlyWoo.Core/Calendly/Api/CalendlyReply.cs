using System.Net;
using System.Text.Json;
using CalendlyWoo.Core.WooCommerce;

namespace CalendlyWoo.Core.Calendly.Api;

/// <summary>What came back over HTTP, read whole, before anybody says what it means.</summary>
/// <param name="Status">Any.</param>
/// <param name="Json">The body where it is JSON.</param>
/// <param name="Date">The header <c>Date</c>.</param>
/// <param name="Detail">Status and beginning of the body for the technical part, free of secrets and addresses.</param>
internal sealed record CalendlyReply(HttpStatusCode Status, JsonElement? Json, DateTimeOffset? Date, string Detail)
{
    /// <summary>Until when no call will be answered; null while calls are left.</summary>
    public DateTimeOffset? PauseUntil { get; init; }

    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Reads an answer. <paramref name="secrets"/> are kept out of the detail.</summary>
    public static CalendlyReply Read(HttpResponseMessage response, byte[] body, DateTimeOffset now, params ReadOnlySpan<string> secrets) =>
        new(response.StatusCode, Parse(body), response.Headers.Date, AnswerExcerpt.WithStatus((int)response.StatusCode, Excerpt(response, body, secrets)))
        {
            PauseUntil = CalendlyPace.Read(response, now),
        };

    // A success may hold tokens: its body is nobody's detail.
    private static string Excerpt(HttpResponseMessage response, byte[] body, ReadOnlySpan<string> secrets) =>
        response.IsSuccessStatusCode ? "" : AnswerExcerpt.Of(body, secrets);

    private static JsonElement? Parse(byte[] body)
    {
        if (body.Length == 0)
            return null;
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
