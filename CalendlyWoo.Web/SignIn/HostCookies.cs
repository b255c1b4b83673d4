using Microsoft.Extensions.Primitives;

namespace CalendlyWoo.Web.SignIn;

/// <summary>
/// Over TLS our cookies travel as <c>__Host-…</c>: the browser takes such a name from this host alone, with <c>Secure</c> and for the whole site
/// (RFC 6265bis section 4.1.3.2). Without TLS it takes it from nobody, so there the bare name stands.
/// </summary>
internal static class HostCookies
{
    private const string HostPrefix = "__Host-";

    public static void UseHostCookies(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.IsHttps) return next(context);
        context.Request.Headers.Cookie = Received(context.Request.Headers.Cookie.ToString());
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.SetCookie = Sent(context.Response.Headers.SetCookie);
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>The header as the rest of the product reads it: our bare names count only where the browser sent them with the prefix.</summary>
    internal static string Received(string header) => string.Join("; ", header.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Where(cookie => !cookie.StartsWith(SignInCookies.Prefix, StringComparison.Ordinal))
        .Select(cookie => cookie.StartsWith(HostPrefix + SignInCookies.Prefix, StringComparison.Ordinal) ? cookie[HostPrefix.Length..] : cookie));

    private static StringValues Sent(StringValues cookies) => cookies
        .Select(cookie => cookie?.StartsWith(SignInCookies.Prefix, StringComparison.Ordinal) == true ? HostPrefix + cookie : cookie).ToArray();
}
