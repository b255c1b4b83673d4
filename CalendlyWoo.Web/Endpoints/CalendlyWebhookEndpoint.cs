using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Deliveries;

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

        var header = context.Request.Headers[WebhookSignature.HeaderName].ToString();
        var verdict = await services.Signatures.VerifyAsync(header, body, context.RequestAborted);
        if (verdict != SignatureVerdict.Valid)
        {
            return Refuse(context, slug, verdict, services);
        }

        if (await services.Inbox.StoreAsync(slug, body, HeadersOf(context.Request)))
        {
            return TestAnswer.IsAskedFor(context.Request) ? TestAnswer.Stored() : Results.Ok();
        }

        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static string HeadersOf(HttpRequest request) =>
        DeliveryHeaders.ToText(request.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString())));

    private static IResult Refuse(HttpContext context, string slug, SignatureVerdict verdict, WebhookServices services)
    {
        services.Refusals.Count(RefusalReasons.Of(verdict, services.Signatures.IsOwnSlug(slug)));
        if (TestAnswer.IsAskedFor(context.Request) && services.Limit.Allows(context.Connection.RemoteIpAddress))
        {
            return TestAnswer.Refused(verdict);
        }

        // A stale signature was made with our key: no forger, so nobody to slow down.
        return verdict == SignatureVerdict.Stale || services.Limit.Allows(context.Connection.RemoteIpAddress)
            ? Results.StatusCode(StatusCodes.Status401Unauthorized)
            : Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}

/// <summary>What the endpoint works with.</summary>
internal sealed record WebhookServices(
    DeliveryInbox Inbox, FailedSignatureLimit Limit, RefusalCounter Refusals, SignatureCheck Signatures);
