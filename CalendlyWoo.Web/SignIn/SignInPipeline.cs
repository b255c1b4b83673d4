using CalendlyWoo.Core.Settings;

namespace CalendlyWoo.Web.SignIn;

/// <summary>The part of the request's way that decides who asks, and whether she may.</summary>
internal static class SignInPipeline
{
    /// <summary>Where the owner's public address is <c>https</c> and the request names its host, the proxy in front took TLS off: cookies and links know it.</summary>
    public static void UsePublicScheme(this WebApplication app) => app.Use((context, next) =>
    {
        if (Uri.TryCreate(app.Configuration["PublicUrl"], UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            && string.Equals(context.Request.Host.Value, address.IsDefaultPort ? address.IdnHost : address.Authority, StringComparison.OrdinalIgnoreCase))
        {
            context.Request.Scheme = Uri.UriSchemeHttps;
        }

        return next(context);
    });

    /// <summary>Limits, who, whether, and the token of forms, in this order.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use(AnswerForNothing);
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    /// <summary>What is not there is not there for anybody, signed in or not; no endpoint, or one that only names the methods that the others know.</summary>
    private static Task AnswerForNothing(HttpContext context, RequestDelegate next)
    {
        switch (context.GetEndpoint())
        {
            case null:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            case RouteEndpoint:
                return next(context);
            case { RequestDelegate: { } answer }:
                return answer(context);
            default:
                return next(context);
        }
    }
}
