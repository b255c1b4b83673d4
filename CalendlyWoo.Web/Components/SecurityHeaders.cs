namespace CalendlyWoo.Web.Components;

/// <summary>What a browser may do with our pages: nothing but talk to us.</summary>
internal static class SecurityHeaders
{
    // Styles may stand inline, because mails are shown in frames that inherit this policy, and mails are styled so. Scripts never.
    internal const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "frame-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(self), publickey-credentials-create=(self), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.OnStarting(AddLate, context);
        return next(context);
    });

    /// <summary>
    /// What is known only once the request was read: whether a proxy in front took TLS off, and who asks. What a signed-in person is shown stays in no
    /// cache; files that say otherwise are everybody's.
    /// </summary>
    private static Task AddLate(object state)
    {
        var context = (HttpContext)state;
        if (context.Request.IsHttps) context.Response.Headers.StrictTransportSecurity = "max-age=31536000";
        var isPage = context.Response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        if ((isPage || context.User.Identity?.IsAuthenticated == true) && context.Response.Headers.CacheControl.Count == 0) context.Response.Headers.CacheControl = "no-store";
        return Task.CompletedTask;
    }
}
