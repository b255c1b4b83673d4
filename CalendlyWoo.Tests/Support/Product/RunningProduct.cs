using System.Net;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using CalendlyWoo.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Tests.Support.Product;

/// <summary>The whole product on a database file of its own, with a simulated shop and mailbox, over real HTTP and SMTP.</summary>
internal sealed class RunningProduct : IAsyncDisposable
{
    public const string SigningKey = "a-signing-key-for-tests";
    public static readonly TimeSpan Limit = Patience.Limit;
    private readonly string _folder;
    private readonly TimeProvider _time;
    private Action<IServiceCollection>? _extras;
    private WebApplication? _app;

    private RunningProduct(SimulatedShop shop, MailboxServer mailbox, string folder, TimeProvider time)
    {
        (Shop, Mailbox, _folder, _time) = (shop, mailbox, folder, time);
    }

    public SimulatedShop Shop { get; }

    public MailboxServer Mailbox { get; }

    public HttpClient Http { get; private set; } = new();

    public IServiceProvider Services => _app!.Services;

    /// <summary>The command line that it was started with.</summary>
    public IReadOnlyList<string> Arguments { get; private set; } = [];

    public static Task<RunningProduct> StartAsync(TimeProvider? time = null, params string[] settings) => StartAsync(time, null, settings);

    /// <param name="time">The clock; null for the real one.</param>
    /// <param name="extras">Further services, registered last.</param>
    /// <param name="settings">As on the command line.</param>
    public static async Task<RunningProduct> StartAsync(TimeProvider? time, Action<IServiceCollection>? extras, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("calendlywoo-").FullName;
        var clock = time ?? TimeProvider.System;
        var product = new RunningProduct(await SimulatedShop.StartAsync(time: clock), MailboxServer.Start(time: clock), folder, clock) { _extras = extras };
        await product.RestartAsync(settings);
        return product;
    }

    /// <summary>Stops the product in good order, if it runs, and starts it on the same database.</summary>
    public async Task RestartAsync(params string[] settings)
    {
        await StopAsync();
        Arguments =
        [
            $"--contentRoot={_folder}",
            "--Urls=http://127.0.0.1:0",
            $"--Calendly:WebhookSigningKey={SigningKey}",
            $"--WooCommerce:Url={Shop.Address}",
            $"--WooCommerce:ConsumerKey={Shop.Key.ConsumerKey}",
            $"--WooCommerce:ConsumerSecret={Shop.Key.ConsumerSecret}",
            "--Smtp:Host=127.0.0.1",
            $"--Smtp:Port={Mailbox.Port}",
            "--Smtp:Security=None",
            "--Smtp:FromAddress=hello@styling.example",
            "--Smtp:FromName=Styling Studio",
            .. settings,
        ];
        _app = await Web.Setup.Product.CreateAsync([.. Arguments], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.Replace(ServiceDescriptor.Singleton(new StartOutput(TextWriter.Null)));
            builder.Services.Replace(ServiceDescriptor.Singleton(_time));
            _extras?.Invoke(builder.Services);
        });
        await _app.StartAsync();
        Http.Dispose();
        Http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    /// <summary>The settings that connect the product with a simulated Calendly by a personal access token.</summary>
    public static string[] Connected(SimulatedCalendly calendly) =>
    [
        $"--Calendly:ApiUrl={calendly.Address}", $"--Calendly:AuthUrl={calendly.Address}", $"--Calendly:PersonalAccessToken={calendly.Options.PersonalAccessToken}",
    ];

    /// <summary>Makes an account and signs it in.</summary>
    public Task<SignedIn> SignInAsync(PersonRole role = PersonRole.Owner, string? name = null) => SignedIn.AsAsync(Services, role, name);

    public DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>Posts a rightly signed body.</summary>
    public Task<HttpStatusCode> PostAsync(byte[] body) => PostAsync(body, CalendlySignature.Header(SigningKey, Now.ToUnixTimeSeconds(), body));

    /// <summary>Posts a body with any signature header, or none.</summary>
    public async Task<HttpStatusCode> PostAsync(byte[] body, string? signature, string path = "/webhooks/calendly")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        if (signature is not null)
        {
            request.Headers.TryAddWithoutValidation(CalendlySignature.HeaderName, signature);
        }

        using var response = await Http.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>Books in Calendly's name, now.</summary>
    public async Task<InviteePayload> BookAsync(string email, string name = "Ann Example", DateTimeOffset? start = null)
    {
        var payload = InviteePayload.Created(email, Now, name: name, start: start);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(payload.ToBytes()));
        return payload;
    }

    /// <summary>Lets the pump work until nothing is due by the test's clock.</summary>
    public async Task RunPumpAsync()
    {
        var pump = Services.GetRequiredService<Pump>();
        var run = pump.RunAsync(CancellationToken.None);
        using var limit = new CancellationTokenSource(Limit);
        while (!run.IsCompleted || pump.IsAtWork)
        {
            await Task.Delay(Poll, limit.Token);
            // Retries of a call within a step wait on this clock, too; too little for any time-out to strike.
            (_time as FakeClock)?.Advance(Poll);
        }
    }

    /// <summary>Moves the test's clock and lets the pump work until so many notifications stand as wanted.</summary>
    public async Task AdvanceUntilAsync(NotificationState state, int count = 1)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            await RunPumpAsync();
            await using var db = OpenStore();
            if (await db.Notifications.CountAsync(n => n.State == state, limit.Token) == count)
            {
                return;
            }

            ((FakeClock)_time).Advance(TimeSpan.FromSeconds(2));
        }
    }

    public AppDb OpenStore() => Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();

    /// <summary>Waits until what is asked of the database holds.</summary>
    public async Task WaitAsync(Func<AppDb, Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (true)
        {
            await using (var db = OpenStore())
            {
                if (await condition(db))
                {
                    return;
                }
            }

            if (limit.IsCancellationRequested)
            {
                await using var db = OpenStore();
                var rows = await db.Notifications.ToListAsync();
                throw new TimeoutException(string.Join("\n", rows.Select(n => $"{n.State} due {n.DueAt:O} lease {n.LeaseId} {n.Problem} {n.Steps}")));
            }

            await Task.Delay(Poll);
        }
    }

    public Task<ReceivedMail> WaitForMailAsync(string to) =>
        Mailbox.Store.WaitForAsync(mail => mail.To.Contains(to), Limit, TestContext.Current.CancellationToken);

    public Task<OrderView> WaitForOrderAsync(long id, Func<OrderView, bool> condition) =>
        Shop.WaitForAsync(id, condition, Limit, TestContext.Current.CancellationToken);

    /// <summary>Waits until so many notifications have been looked at and wait for something.</summary>
    public Task WaitUntilWaitingAsync(int count) => WaitAsync(async db =>
        (await db.Notifications.Where(n => n.State == NotificationState.Pending && n.LeaseId == null).ToListAsync()).Count(n => n.Steps != NotificationSteps.Fresh) == count);

    public Task WaitForAllAsync(NotificationState state, int count) =>
        WaitAsync(async db => await db.Notifications.CountAsync(n => n.State == state) == count);

    public Task WaitUntilReadAsync() => WaitAsync(async db => !await db.Deliveries.AnyAsync(d => d.Verdict == DeliveryVerdict.Received));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Http.Dispose();
        await Shop.DisposeAsync();
        await Mailbox.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static TimeSpan Poll => TimeSpan.FromMilliseconds(20);
}
