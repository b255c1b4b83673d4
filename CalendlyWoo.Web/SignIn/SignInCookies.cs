using System.Security.Claims;
using CalendlyWoo.Core.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace CalendlyWoo.Web.SignIn;

/// <summary>The cookies of sign-in: unreadable to scripts, for this site only, and over TLS under a name that no other host can set (<see cref="HostCookies"/>).</summary>
internal static class SignInCookies
{
    /// <summary>All of ours that matter begin so.</summary>
    public const string Prefix = "cws-";

    public const string Session = Prefix + "session";

    /// <summary>How often a cookie's security stamp is compared with the account's.</summary>
    public static readonly TimeSpan Revalidation = TimeSpan.FromMinutes(1);

    /// <summary>How long one stays signed in without coming back.</summary>
    public static readonly TimeSpan Stay = TimeSpan.FromDays(14);

    public static void Configure(IdentityCookiesBuilder cookies)
    {
        cookies.ApplicationCookie!.Configure(Application);
        cookies.TwoFactorUserIdCookie!.Configure(options => Strict(options, Prefix + "code"));
        cookies.TwoFactorRememberMeCookie!.Configure(options => Strict(options, Prefix + "device"));
        cookies.ExternalCookie!.Configure(options => Strict(options, Prefix + "external"));
    }

    public static void Configure(AntiforgeryOptions options)
    {
        options.Cookie.Name = Prefix + "form";
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.HeaderName = "X-Form-Token";
        // SecurityHeaders says it for every answer.
        options.SuppressXFrameOptionsHeader = true;
    }

    private static void Application(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Session;
        // Not strict: coming back from Calendly, and following a link in a mail, she is signed in.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Stay;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnRedirectToLogin = Challenge;
        options.Events.OnRedirectToAccessDenied = Refuse;
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    private static void Strict(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.HttpOnly = true;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>A person is led to the sign-in page; a script or a machine is told.</summary>
    private static Task Challenge(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            context.Response.Redirect(context.RedirectUri);
        else
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private static Task Refuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (context.Properties.IssuedUtc is { } issued && IdOf(context.Principal) is { } id && services.GetRequiredService<PeopleSignal>().HasChangedSince(id, issued))
        {
            var signIn = services.GetRequiredService<SignInManager<AppUser>>();
            if (await signIn.ValidateSecurityStampAsync(context.Principal) is null)
            {
                context.RejectPrincipal();
                await signIn.SignOutAsync();
                return;
            }
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    /// <summary>The account's id, or null.</summary>
    internal static Guid? IdOf(ClaimsPrincipal? person) => Guid.TryParse(person?.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
