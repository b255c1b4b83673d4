using CalendlyWoo.Core.Notifications.Listing;
using CalendlyWoo.Web.Components.Words;
using CalendlyWoo.Web.SignIn;

namespace CalendlyWoo.Web.Components.Notifications.Listing;

/// <summary>The export behind the list of notifications.</summary>
internal static class NotificationEndpoints
{
    public static void MapNotificationExport(this WebApplication app)
    {
        app.MapGet("/notifications/export.csv", (NotificationExport export, TimeProvider time, HttpContext context) => ExportAsync("csv", export, time, context))
            .RequireAuthorization(Access.Manager);
        app.MapGet("/notifications/export.json", (NotificationExport export, TimeProvider time, HttpContext context) => ExportAsync("json", export, time, context))
            .RequireAuthorization(Access.Manager);
    }

    private static async Task ExportAsync(string format, NotificationExport export, TimeProvider time, HttpContext context)
    {
        var now = time.GetUtcNow();
        var viewer = Viewer.InZone(context.Request.Cookies[Viewer.ZoneCookie], time);
        var filter = NotificationView.Parse(name => context.Request.Query[name].FirstOrDefault()).ToFilter(viewer, now);
        if (!await export.AuditAsync(Person.Of(context.User).Name, format.ToUpperInvariant(), context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var headers = context.Response.Headers;
        headers.ContentType = format == "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";
        headers.CacheControl = "no-store";
        headers.ContentDisposition = $"attachment; filename=notifications-{now:yyyy-MM-dd}.{format}";
        await (format == "csv"
            ? export.WriteCsvAsync(context.Response.Body, filter, context.RequestAborted)
            : export.WriteJsonAsync(context.Response.Body, filter, context.RequestAborted));
    }
}
