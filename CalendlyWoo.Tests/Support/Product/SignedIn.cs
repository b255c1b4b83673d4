using System.Globalization;
using System.Net;
using CalendlyWoo.Core.People;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Tests.Support.Product;

/// <summary>A person with an account and a session's cookie, made without a browser and without hashing a password.</summary>
internal sealed record SignedIn(AppUser User, string CookieValue)
{
    public const string CookieName = SignInCookies.Session;

    /// <summary>Makes the account in the running product and signs it in.</summary>
    public static async Task<SignedIn> AsAsync(IServiceProvider services, PersonRole role = PersonRole.Owner, string? name = null)
    {
        await using var scope = services.CreateAsyncScope();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var user = new AppUser { Id = Guid.CreateVersion7(now), Name = name ?? string.Create(CultureInfo.InvariantCulture, $"Test {role}"), Role = role, CreatedAt = now };
        user.UserName = user.Email = $"{user.Id:N}@people.example";
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>().CreateAsync(user);
        Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(error => error.Description)));
        return await AsAsync(services, user);
    }

    /// <summary>Signs an account in that is there.</summary>
    public static async Task<SignedIn> AsAsync(IServiceProvider services, AppUser user)
    {
        await using var scope = services.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(user);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now + SignInCookies.Stay, IsPersistent = true };
        var cookies = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        return new SignedIn(user, cookies.TicketDataFormat.Protect(new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme)));
    }

    /// <summary>A client with the session's cookie, which keeps further cookies and follows no redirect.</summary>
    public HttpClient CreateClient(Uri address)
    {
        var jar = new CookieContainer();
        jar.Add(address, new System.Net.Cookie(CookieName, CookieValue, "/"));
        return new HttpClient(new HttpClientHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = address };
    }
}
