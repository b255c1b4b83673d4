using CalendlyWoo.Core.Calendly;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Secrets;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Settings;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CalendlyWoo.Tests.Calendly.Subscriptions;

/// <summary>The care for the subscription on a real database, towards a simulated Calendly; a copy of it can be killed at any call.</summary>
internal sealed class SubscriptionRig : IAsyncDisposable
{
    public static readonly Uri Address = new("http://127.0.0.1:9");
    private readonly string _folder = Directory.CreateTempSubdirectory("calendlywoo-subs-").FullName;
    private readonly List<Copy> _copies = [];

    private SubscriptionRig(SimulatedCalendly calendly, FakeClock clock) => (Calendly, Clock) = (calendly, clock);

    public SimulatedCalendly Calendly { get; }

    public FakeClock Clock { get; }

    public static async Task<SubscriptionRig> StartAsync(Web.Demo.Calendly.CalendlyOptions? options = null)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 22, 11, 0, 0, TimeSpan.Zero));
        return new SubscriptionRig(await SimulatedCalendly.StartAsync(options, clock, TestContext.Current.CancellationToken), clock);
    }

    /// <summary>Starts a copy of the product's part.</summary>
    /// <param name="killAt">The call at which it dies; 0 for never.</param>
    /// <param name="before">Whether it dies before the call is made, or once it was answered.</param>
    /// <param name="settings">More settings.</param>
    public async Task<Copy> StartCopyAsync(int killAt = 0, bool before = false, params (string Key, string Value)[] settings)
    {
        var copy = await Copy.StartAsync(this, _folder, new Killer(killAt, before), settings);
        _copies.Add(copy);
        return copy;
    }

    /// <summary>The subscriptions of ours that work.</summary>
    public IReadOnlyList<SimulatedSubscription> Ours => [.. Calendly.Subscriptions.Where(s => s.CallbackUrl.StartsWith(Address.AbsoluteUri, StringComparison.Ordinal) && !s.Disabled)];

    public async ValueTask DisposeAsync()
    {
        foreach (var copy in _copies)
        {
            await copy.DisposeAsync();
        }

        await Calendly.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>One process.</summary>
    internal sealed class Copy : IAsyncDisposable
    {
        private readonly ServiceProvider _services;
        private readonly Killer _killer;
        private bool _isGone;

        private Copy(ServiceProvider services, Killer killer) => (_services, _killer) = (services, killer);

        public T Get<T>()
            where T : notnull => _services.GetRequiredService<T>();

        public AppDb Open() => Get<IDbContextFactory<AppDb>>().CreateDbContext();

        /// <summary>Looks now; false where it was killed meanwhile.</summary>
        public async Task<bool> LookAsync(string actor = "product")
        {
            try
            {
                await Get<SubscriptionCare>().LookNowAsync(actor, _killer.Token);
                return true;
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        public async Task<SubscriptionWatch> WatchAsync() => (await Get<WatchDesk>().ReadAsync(TestContext.Current.CancellationToken))!;

        public static async Task<Copy> StartAsync(SubscriptionRig rig, string folder, Killer killer, (string Key, string Value)[] more)
        {
            var settings = new Dictionary<string, string?>
            {
                ["Calendly:ApiUrl"] = rig.Calendly.Address,
                ["Calendly:AuthUrl"] = rig.Calendly.Address,
                ["Calendly:PersonalAccessToken"] = rig.Calendly.Options.PersonalAccessToken,
                ["PublicUrl"] = Address.AbsoluteUri,
                ["Calendly:HealthInterval"] = "00:05:00",
            };
            foreach (var (key, value) in more)
            {
                settings[key] = value;
            }

            var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
            var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddSingleton<TimeProvider>(rig.Clock)
                .AddStore(configuration, folder).AddSecrets(configuration, folder).AddCalendly(configuration).AddSavedSettings(new SavedSettingsSource())
                .AddSingleton<PublicAddress>().AddSingleton<IJobEngine, NoEngine>().AddSingleton<ServiceCatalog>();
            services.AddSingleton<Core.Connections.ConnectionGate>();
            services.AddHttpClient(nameof(CalendlyCaller)).AddHttpMessageHandler(() => killer);
            services.RemoveAll<Microsoft.Extensions.Hosting.IHostedService>();
            var provider = services.BuildServiceProvider();
            if (rig._copies.Count == 0)
            {
                // The file is one process's; here all copies are in the same.
                await provider.GetRequiredService<StoreStartup>().MigrateAsync(TestContext.Current.CancellationToken);
            }

            await provider.GetRequiredService<GroupCommit>().StartAsync(TestContext.Current.CancellationToken);
            return new Copy(provider, killer);
        }

        public async ValueTask DisposeAsync()
        {
            if (_isGone)
            {
                return;
            }

            _isGone = true;
            await Get<GroupCommit>().StopAsync(CancellationToken.None);
            await _services.DisposeAsync();
        }
    }

    /// <summary>Ends the process at a call: whatever would come after it never happens.</summary>
    internal sealed class Killer(int killAt, bool before) : DelegatingHandler
    {
        private readonly CancellationTokenSource _life = new();
        private int _calls;

        public CancellationToken Token => _life.Token;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var dies = Interlocked.Increment(ref _calls) == killAt;
            if (dies && before)
            {
                await _life.CancelAsync();
            }

            var response = await base.SendAsync(request, cancellationToken);
            if (dies)
            {
                await _life.CancelAsync();
                response.Dispose();
                _life.Token.ThrowIfCancellationRequested();
            }

            return response;
        }

        protected override void Dispose(bool disposing)
        {
            _life.Dispose();
            base.Dispose(disposing);
        }
    }

    private sealed class NoEngine : IJobEngine
    {
        public void Wake()
        {
        }
    }
}
