using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Web.Components.Calendly;
using CalendlyWoo.Web.SignIn;

namespace CalendlyWoo.Web.Endpoints;

/// <summary>
/// The owner's way to Calendly and back. What has to come back unchanged travels in an encrypted cookie of this browser: Lax, because Calendly's page
/// leads back from another site. Nothing of the callback's address is ever shown.
/// </summary>
internal static class CalendlyOAuthEndpoints
{
    public const string Callback = "/oauth/calendly/callback";
    private const string Folder = "/oauth/calendly";
    private const string Cookie = SignInCookies.Prefix + "calendly";
    private static readonly TimeSpan CookieLife = TimeSpan.FromMinutes(20);

    public static void MapCalendlyOAuth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Folder + "/start", Start).RequireAuthorization(Access.Owner);
        routes.MapGet(Callback, FinishAsync).RequireAuthorization(Access.Owner);
    }

    /// <summary>Our callback as it has to be registered at Calendly: under the named public address, else under the one that the browser uses.</summary>
    public static Uri RedirectAddress(PublicAddress address, Uri here) => new((address.Named ?? here).AbsoluteUri.TrimEnd('/') + Callback);

    private static IResult Start(HttpContext context, CalendlyConnecting connecting, PublicAddress address)
    {
        var here = new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}");
        var redirect = RedirectAddress(address, here);
        context.Response.Headers.CacheControl = "no-store";
        if (connecting.Start(redirect) is not { } start) return Back(ConnectResult.NotSetUp);
        context.Response.Cookies.Append(Cookie, start.Cookie, Options(context, CookieLife));
        return Results.Redirect(start.Address.AbsoluteUri);
    }

    private static async Task<IResult> FinishAsync(HttpContext context, CalendlyConnecting connecting, string? code, string? state, string? error)
    {
        var cookie = context.Request.Cookies[Cookie];
        context.Response.Headers.CacheControl = "no-store";
        // Good once: whatever comes of it, the next attempt begins anew.
        context.Response.Cookies.Delete(Cookie, Options(context, null));
        var back = new AuthorizationReturn(code, state, error, cookie);
        return Back(await connecting.FinishAsync(back, Person.Of(context.User).Name, context.RequestAborted));
    }

    private static CookieOptions Options(HttpContext context, TimeSpan? life) => new()
    {
        HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = life,
    };

    private static IResult Back(ConnectResult result) => Results.LocalRedirect($"~/settings/calendly?result={ResultNames.NameOf(result)}");
}
