using CalendlyWoo.Core.Calendly;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Secrets;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Calendly.OAuth;

/// <summary>The connection with Calendly as the product registers it, on a database file of its own, against a simulated Calendly.</summary>
internal sealed class OAuthRig : IAsyncDisposable
{
    private OAuthRig(SimulatedCalendly calendly, ServiceProvider services, string folder, IConfigurationRoot settings) =>
        (Calendly, Services, Folder, Settings) = (calendly, services, folder, settings);

    public SimulatedCalendly Calendly { get; }

    public ServiceProvider Services { get; }

    public string Folder { get; }

    public IConfigurationRoot Settings { get; }

    public TokenRefresher Refresher => Services.GetRequiredService<TokenRefresher>();

    public CalendlyTokens Tokens => Services.GetRequiredService<CalendlyTokens>();

    public GrantStore Grants => Services.GetRequiredService<GrantStore>();

    public CalendlyClient Client => Services.GetRequiredService<CalendlyClient>();

    public CalendlyCaller Caller => Services.GetRequiredService<CalendlyCaller>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<OAuthRig> StartAsync(TimeProvider? time = null, CalendlyWoo.Web.Demo.Calendly.CalendlyOptions? options = null)
    {
        var calendly = await SimulatedCalendly.StartAsync(options ?? new() { TokensPerMinute = 100_000 }, time, Cancellation);
        var folder = Directory.CreateTempSubdirectory("calendlywoo-oauth-").FullName;
        var (services, settings) = Build(folder, calendly.Address, time);
        await services.GetRequiredService<StoreStartup>().MigrateAsync(Cancellation);
        await services.GetRequiredService<GroupCommit>().StartAsync(Cancellation);
        return new OAuthRig(calendly, services, folder, settings);
    }

    /// <summary>The services on a database that is there; another process does the same.</summary>
    public static (ServiceProvider Services, IConfigurationRoot Settings) Build(string folder, string calendly, TimeProvider? time)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Calendly:AuthUrl"] = calendly,
            ["Calendly:ApiUrl"] = calendly,
            ["Calendly:ClientId"] = "demo-client-id",
            ["Calendly:ClientSecret"] = "demo-client-secret",
        }).Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(time ?? TimeProvider.System)
            .AddStore(configuration, folder)
            .AddSecrets(configuration, folder)
            .AddCalendly(configuration)
            .AddSingleton<ConnectionGate>()
            .BuildServiceProvider();
        return (services, configuration);
    }

    /// <summary>As after a finished authorization.</summary>
    public async Task<(TokenPair Pair, CalendlyGrant Grant)> ConnectAsync(string? scope = null)
    {
        var pair = Calendly.Tokens.Issue(scope);
        var answer = new TokenAnswer(pair.AccessToken, pair.RefreshToken, TokenPair.Lifetime, pair.Scope, "https://api.calendly.com/users/u", "");
        var account = new CalendlyAccount(answer.UserUri, "https://api.calendly.com/organizations/o", "Mila Reyes", "mila@studio.example", "America/New_York");
        await Services.GetRequiredService<GrantBook>().PutAsync(CalendlyGrant.TheOne, answer, account, "Connected.", "test");
        return (pair, await GrantAsync());
    }

    public async Task<CalendlyGrant> GrantAsync() => (await Grants.FindAsync(Cancellation))!;

    /// <summary>The stored refresh token, in the clear.</summary>
    public async Task<string> RefreshTokenAsync()
    {
        Assert.True(Services.GetRequiredService<TokenProtector>().TryUnprotect((await GrantAsync()).RefreshToken, out var token));
        return token;
    }

    public AppDb Open() => Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();

    public int Calls(CalendlyCalls kinds) => Calendly.Requests.Count(kinds);

    public async ValueTask DisposeAsync()
    {
        await Services.GetRequiredService<GroupCommit>().StopAsync(CancellationToken.None);
        await Services.DisposeAsync();
        await Calendly.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
