using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Web.SignIn;

namespace CalendlyWoo.Web.Components.Deliveries;

/// <summary>The export behind the deliveries' page.</summary>
internal static class DeliveryEndpoints
{
    public static void MapDeliveryExport(this WebApplication app) =>
        app.MapGet("/settings/deliveries/export", ExportAsync).RequireAuthorization(Access.Manager);

    private static async Task ExportAsync(string? verdict, string? q, DeliveryExport export, TimeProvider time, HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentType = "application/jsonl; charset=utf-8";
        headers.CacheControl = "no-store";
        headers.ContentDisposition = $"attachment; filename=deliveries-{time.GetUtcNow():yyyy-MM-dd}.jsonl";
        await export.WriteAsync(context.Response.Body, DeliveryAddress.FilterOf(verdict, q), context.RequestAborted);
    }
}
