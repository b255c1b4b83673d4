using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Web.Endpoints;

/// <summary><c>/healthz</c> says that the process lives, <c>/readyz</c> whether it can work.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("Healthy")).AllowAnonymous();
        routes.MapGet("/readyz", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(IDbContextFactory<AppDb> factory, TimeProvider time, CancellationToken aborted)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(aborted, limit.Token);
        try
        {
            await using var db = await factory.CreateDbContextAsync(linked.Token);
            await db.Settings.AnyAsync(linked.Token);
            return Results.Text("Ready");
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or OperationCanceledException or InvalidOperationException)
        {
            return Results.Text("Not ready: database", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
