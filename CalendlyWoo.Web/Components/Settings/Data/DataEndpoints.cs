using System.Globalization;
using CalendlyWoo.Core.Privacy;
using CalendlyWoo.Web.SignIn;

namespace CalendlyWoo.Web.Components.Settings.Data;

/// <summary>The export behind the data page. The address comes in a form: an address of a page stands in logs and histories.</summary>
internal static class DataEndpoints
{
    public static void MapCustomerExport(this WebApplication app) =>
        app.MapPost("/settings/data/export", ExportAsync).AddEndpointFilter<FormToken>().RequireAuthorization(Access.Owner);

    private static async Task<IResult> ExportAsync(CustomerExport export, TimeProvider time, HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var address = form["address"].ToString();
        if (!PersonAddress.IsOne(address))
        {
            return Results.BadRequest();
        }

        var headers = context.Response.Headers;
        headers.ContentType = "application/zip";
        headers.CacheControl = "no-store";
        headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=customer-{time.GetUtcNow():yyyy-MM-dd}.zip");
        await export.WriteAsync(context.Response.Body, address, Person.Of(context.User).Name, context.RequestAborted);
        return Results.Empty;
    }
}
