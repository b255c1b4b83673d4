using System.Net;
using System.Threading.RateLimiting;
using CalendlyWoo.Core.Health;
using CalendlyWoo.Core.Health.Address;

namespace CalendlyWoo.Web.Endpoints;

/// <summary><c>/healthz</c> says that the process lives, <c>/readyz</c> whether it can work, and <c>/healthz/{nonce}</c> which installation it is.</summary>
internal static class HealthEndpoints
{
    private const int ProofsPerMinute = 60;

    private static readonly PartitionedRateLimiter<IPAddress> Proofs = PartitionedRateLimiter.Create<IPAddress, IPAddress>(source =>
        RateLimitPartition.GetFixedWindowLimiter(source, _ => new FixedWindowRateLimiterOptions { PermitLimit = ProofsPerMinute, Window = TimeSpan.FromMinutes(1) }));

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("Healthy")).AllowAnonymous();
        routes.MapGet("/healthz/{nonce}", ProveAsync).AllowAnonymous();
        routes.MapGet("/readyz", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(Readiness readiness, CancellationToken aborted) =>
        await readiness.FindFaultAsync(aborted) is { } part
            ? Results.Text($"Not ready: {part}", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text("Ready");

    private static async Task<IResult> ProveAsync(HttpContext context, string nonce, AddressProof proof)
    {
        using var permit = Proofs.AttemptAcquire(context.Connection.RemoteIpAddress ?? IPAddress.None);
        if (!permit.IsAcquired)
        {
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        context.Response.Headers.CacheControl = "no-store";
        return await proof.AnswerAsync(nonce, context.RequestAborted) is { } answer ? Results.Text(answer) : Results.NotFound();
    }
}
