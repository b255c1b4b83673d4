using System.Net;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Web.Setup;

/// <summary>The demo asks nobody to sign in, so it is for this computer only: a request that came through a proxy, or under another host's name, is not local.</summary>
internal static class LocalPages
{
    private static readonly string[] ForMachines = ["/webhooks", "/woocommerce/keys", "/healthz", "/readyz"];
    private static readonly string[] ForwardedHeaders = ["Forwarded", "X-Real-IP", "Via", "CF-Connecting-IP", "True-Client-IP"];

    public static void UseLocalPagesOnly(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (ForMachines.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal)) || IsLocal(context))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync("The demo opens on the computer that runs it only, at its own address (http://localhost).");
    });

    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } remote && IPAddress.IsLoopback(remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote)
        && EndpointRules.IsLoopback(context.Request.Host.Host)
        && !context.Request.Headers.Keys.Any(IsForwarded);

    private static bool IsForwarded(string header) =>
        header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || ForwardedHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);
}
