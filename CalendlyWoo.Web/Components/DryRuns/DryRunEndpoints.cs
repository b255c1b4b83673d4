using System.Globalization;
using CalendlyWoo.Core.DryRun;
using CalendlyWoo.Web.SignIn;

namespace CalendlyWoo.Web.Components.DryRuns;

/// <summary>The export behind the dry run's page.</summary>
internal static class DryRunEndpoints
{
    public static void MapDryRunExport(this WebApplication app) => app.MapGet("/log/dry-run/export.csv", ExportAsync).RequireAuthorization(Access.Manager);

    private static async Task ExportAsync(Guid run, DryRunExport export, TimeProvider time, HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentType = "text/csv; charset=utf-8";
        headers.CacheControl = "no-store";
        headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=dry-run-{time.GetUtcNow():yyyy-MM-dd}.csv");
        await export.WriteCsvAsync(context.Response.Body, run, Person.Of(context.User).Name, context.RequestAborted);
    }
}
