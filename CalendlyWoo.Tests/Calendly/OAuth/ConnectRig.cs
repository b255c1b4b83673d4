using System.Net.Http.Headers;
using System.Net.Http.Json;
using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Demo;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CalendlyWoo.Tests.Calendly.OAuth;

/// <summary>The running product beside a simulated Calendly, and the owner's browser as far as redirects and cookies go; one for all tests of a class.</summary>
public class ConnectRig : IAsyncLifetime
{
    private int _connections;

    internal SimulatedCalendly Calendly { get; private set; } = null!;

    internal RunningProduct Product { get; private set; } = null!;

    internal HttpClient Owner { get; private set; } = null!;

    internal SignedIn Person { get; private set; } = null!;

    internal string OwnerName => Person.User.Name;

    /// <summary>Calendly's clock; the product's is the real one.</summary>
    internal ManualTime CalendlyTime { get; } = new(TimeProvider.System.GetUtcNow());

    /// <summary>How often what follows a connection was begun.</summary>
    internal int Connections => Volatile.Read(ref _connections);

    /// <summary>How often it was connected.</summary>
    internal int Successes { get; private set; }

    /// <summary>What Calendly is like, and what the operator has configured.</summary>
    internal virtual (CalendlyOptions Calendly, string[] Settings) Setting =>
        (new CalendlyOptions { TokensPerMinute = 1000 }, ["--Calendly:ClientId=demo-client-id", "--Calendly:ClientSecret=demo-client-secret"]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var (options, settings) = Setting;
        Calendly = await SimulatedCalendly.StartAsync(options, CalendlyTime, Cancellation);
        var handler = new CalendlyConnectedHandler("test", (_, _) =>
        {
            Interlocked.Increment(ref _connections);
            return Task.CompletedTask;
        });
        Product = await RunningProduct.StartAsync(
            null,
            services => Alone(services).AddSingleton(handler),
            [$"--Calendly:AuthUrl={Calendly.Address}", $"--Calendly:ApiUrl={Calendly.Address}", .. settings]);
        Person = await Product.SignInAsync();
        Owner = Person.CreateClient(Product.Http.BaseAddress!);
    }

    /// <summary>Without the subscription's health and the searches: they would ask Calendly, and make subscriptions, in the middle of a test.</summary>
    private static IServiceCollection Alone(IServiceCollection services)
    {
        services.RemoveAll<CalendlyConnectedHandler>();
        foreach (var job in services.Where(one => one.ImplementationInstance is RecurringJob { Name: "subscription" or "backfill" }).ToList())
        {
            services.Remove(job);
        }

        return services;
    }

    /// <summary>As before any test: nothing connected, nothing wrong.</summary>
    internal async Task ResetAsync()
    {
        Calendly.Faults.Clear();
        Calendly.Tokens.RevokeAll();
        Calendly.Requests.Clear();
        await using var db = Product.OpenStore();
        await db.CalendlyGrants.ExecuteDeleteAsync(Cancellation);
        await db.CalendlySubscriptions.ExecuteDeleteAsync(Cancellation);
        await db.Activities.ExecuteDeleteAsync(Cancellation);
    }

    /// <summary>Another browser, in which somebody else is signed in, or nobody.</summary>
    internal async Task<HttpClient> BrowserAsync(PersonRole? role = PersonRole.Owner) => role is { } wanted
        ? (await Product.SignInAsync(wanted, "Somebody")).CreateClient(Product.Http.BaseAddress!)
        : new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Product.Http.BaseAddress };

    /// <summary>Presses the button: where the browser is sent.</summary>
    internal async Task<Uri> StartAsync()
    {
        using var answer = await Owner.GetAsync("/oauth/calendly/start", Cancellation);
        return answer.Headers.Location!;
    }

    /// <summary>Calendly's page decides: where it sends the browser back to.</summary>
    internal static async Task<Uri> AllowAsync(Uri authorize)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(authorize, Cancellation);
        return answer.Headers.Location!;
    }

    internal async Task<string> ComeBackAsync(Uri callback)
    {
        var result = await ComeBackAsync(Owner, callback);
        Successes += result is "connected" or "missing-scopes" ? 1 : 0;
        return result;
    }

    /// <summary>The short name of how it ended.</summary>
    internal static async Task<string> ComeBackAsync(HttpClient browser, Uri callback)
    {
        using var answer = await browser.GetAsync(callback.IsAbsoluteUri ? callback.PathAndQuery : callback.OriginalString, Cancellation);
        var location = answer.Headers.Location!.OriginalString;
        Assert.StartsWith("/settings/calendly?", location, StringComparison.Ordinal);
        return QueryHelpers.ParseQuery(location[location.IndexOf('?', StringComparison.Ordinal)..])["result"].ToString();
    }

    /// <summary>The whole way.</summary>
    internal async Task<string> ConnectAsync() => await ComeBackAsync(await AllowAsync(await StartAsync()));

    /// <summary>The page as the server renders it first.</summary>
    internal async Task<string> PageAsync(string result)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/settings/calendly?result={Uri.EscapeDataString(result)}");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        using var answer = await Owner.SendAsync(request, Cancellation);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>Makes a subscription at Calendly; returns its address.</summary>
    internal async Task<string> SubscribeAsync(string url)
    {
        using var http = new HttpClient { BaseAddress = new Uri(Calendly.Address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Calendly.Options.PersonalAccessToken);
        var organization = $"https://api.calendly.com/organizations/{ModelStudio.Organization}";
        using var answer = await http.PostAsJsonAsync(
            "webhook_subscriptions", new { url, events = new[] { "invitee.created" }, organization, scope = "organization" }, Cancellation);
        answer.EnsureSuccessStatusCode();
        return url;
    }

    internal async Task<CalendlyGrant?> GrantAsync()
    {
        await using var db = Product.OpenStore();
        return await db.CalendlyGrants.AsNoTracking().SingleOrDefaultAsync(g => g.Id == CalendlyGrant.TheOne, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Owner.Dispose();
        await Product.DisposeAsync();
        await Calendly.DisposeAsync();
    }
}
