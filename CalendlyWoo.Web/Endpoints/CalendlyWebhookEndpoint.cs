using CalendlyWoo.Core.Calendly;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Deliveries;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Web.Endpoints;

/// <summary>Calendly's webhooks: size, signature, store, 200. Nothing is read, searched or sent here.</summary>
internal static class CalendlyWebhookEndpoint
{
    /// <summary>The size cap of the contract: 256 KB.</summary>
    public const int LargestBody = 256 * 1024;

    private const string RetryAfterSeconds = "5";

    public static void MapCalendlyWebhook(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/webhooks/calendly", (HttpContext context, WebhookServices services) => HandleAsync(context, "", services)).DisableAntiforgery().AllowAnonymous();
        routes.MapPost("/webhooks/calendly/{slug}", (HttpContext context, string slug, WebhookServices services) => HandleAsync(context, slug, services)).DisableAntiforgery().AllowAnonymous();
    }

    private static async Task<IResult> HandleAsync(HttpContext context, string slug, WebhookServices services)
    {
        var body = await BoundedBody.ReadAsync(context.Request, LargestBody, context.RequestAborted);
        if (body is null)
        {
            services.Refusals.Count("too-large");
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var options = services.Options.CurrentValue;
        var header = context.Request.Headers[WebhookSignature.HeaderName].ToString();
        var verdict = WebhookSignature.Verify(header, body, options.SigningKeys, services.Time.GetUtcNow(), options.SignatureTolerance);
        if (verdict != SignatureVerdict.Valid)
        {
            return Refuse(context, verdict, services);
        }

        if (await services.Inbox.StoreAsync(slug, body, HeadersOf(context.Request)))
        {
            return Results.Ok();
        }

        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static string HeadersOf(HttpRequest request) =>
        DeliveryHeaders.ToText(request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())));

    private static IResult Refuse(HttpContext context, SignatureVerdict verdict, WebhookServices services)
    {
        services.Refusals.Count(verdict switch
        {
            SignatureVerdict.Missing => "missing",
            SignatureVerdict.Malformed => "malformed",
            SignatureVerdict.Stale => "stale",
            SignatureVerdict.Wrong or SignatureVerdict.Valid => "wrong",
        });

        // A stale signature was made with our key: no forger, so nobody to slow down.
        return verdict == SignatureVerdict.Stale || services.Limit.Allows(context.Connection.RemoteIpAddress)
            ? Results.StatusCode(StatusCodes.Status401Unauthorized)
            : Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}

/// <summary>What the endpoint works with.</summary>
internal sealed record WebhookServices(
    DeliveryInbox Inbox, FailedSignatureLimit Limit, RefusalCounter Refusals, IOptionsMonitor<CalendlyOptions> Options, TimeProvider Time);
