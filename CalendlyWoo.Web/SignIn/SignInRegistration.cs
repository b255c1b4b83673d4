using System.Globalization;
using System.Threading.RateLimiting;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.People;
using CalendlyWoo.Web.Setup;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;

namespace CalendlyWoo.Web.SignIn;

/// <summary>Registers who may enter, and how.</summary>
internal static class SignInRegistration
{
    /// <summary>The rate limit of everything that takes a password, a code or a link's token.</summary>
    public const string Limit = "sign-in";

    /// <summary>Attempts from one address in a minute.</summary>
    internal const int AttemptsPerMinute = 20;

    /// <param name="services">The product's services.</param>
    /// <param name="isDemo">In the demo everybody is its owner.</param>
    public static IServiceCollection AddSignIn(this IServiceCollection services, bool isDemo)
    {
        services.AddPeople().AddSignInManager();
        var authentication = services.AddAuthentication(isDemo ? DemoSignIn.Scheme : IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(SignInCookies.Configure);
        if (isDemo) authentication.AddScheme<AuthenticationSchemeOptions, DemoSignIn>(DemoSignIn.Scheme, null);
        services.AddOptions<SecurityStampValidatorOptions>().Configure<TimeProvider>((stamps, time) => (stamps.ValidationInterval, stamps.TimeProvider) = (SignInCookies.Revalidation, time));
        services.AddAntiforgery(SignInCookies.Configure);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Access.Owner, policy => policy.RequireRole(nameof(PersonRole.Owner)))
            .AddPolicy(Access.Manager, policy => policy.RequireRole(nameof(PersonRole.Owner), nameof(PersonRole.Manager)))
            .AddPolicy(Access.Viewer, policy => policy.RequireRole(Enum.GetNames<PersonRole>()));
        services.AddRateLimiter(Limits);
        services.AddCascadingAuthenticationState();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // A passkey stands for both factors, and opens without a name: it has to know its person.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";

            // The framework compares with the request's Origin header, which a form sends as "null" under our Referrer-Policy.
            passkeys.ValidateOrigin = ceremony => ValueTask.FromResult(!ceremony.CrossOrigin && IsOurs(ceremony.Origin, ceremony.HttpContext.Request));
        });
        services.AddSingleton(new StartOutput(Console.Out)).AddHostedService<SetUpAnnouncement>();
        return services.AddScoped<PasswordDoor>().AddScoped<AccountTools>().AddScoped<AuthenticationStateProvider, CircuitSignIn>();
    }

    private static bool IsOurs(string origin, HttpRequest request) => string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static void Limits(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(Limit, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = AttemptsPerMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("looking"));
        limits.OnRejected = async (rejected, token) =>
        {
            var response = rejected.HttpContext.Response;
            response.Headers.RetryAfter = 60.ToString(CultureInfo.InvariantCulture);
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync(Texts.T("Too many attempts from your address. Wait a minute, go back, and try again."), token);
        };
    }
}
