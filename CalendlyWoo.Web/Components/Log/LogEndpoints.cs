using CalendlyWoo.Core.Activities.Exporting;
using CalendlyWoo.Web.Components.Words;
using CalendlyWoo.Web.SignIn;

namespace CalendlyWoo.Web.Components.Log;

/// <summary>The export behind the log's page.</summary>
internal static class LogEndpoints
{
    public static void MapLogExport(this WebApplication app) => app.MapGet("/log/export", ExportAsync).RequireAuthorization(Access.Manager);

    private static async Task ExportAsync(LogExport export, TimeProvider time, HttpContext context)
    {
        var query = context.Request.Query;
        var format = query["format"] == "json" ? LogFormat.Json : LogFormat.Csv;
        var now = time.GetUtcNow();
        var viewer = Viewer.InZone(context.Request.Cookies[Viewer.ZoneCookie], time);
        var filter = LogAddress.Read(name => query[name]).ToFilter(now, viewer.Zone, isForViewer: false);
        var headers = context.Response.Headers;
        headers.ContentType = format == LogFormat.Json ? "application/json; charset=utf-8" : "text/csv; charset=utf-8";
        headers.CacheControl = "no-store";
        headers.ContentDisposition = $"attachment; filename=log-{now:yyyy-MM-dd}.{(format == LogFormat.Json ? "json" : "csv")}";
        await export.WriteAsync(context.Response.Body, filter, format, Person.Of(context.User).Name, context.RequestAborted);
    }
}
