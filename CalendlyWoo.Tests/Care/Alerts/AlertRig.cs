using CalendlyWoo.Core.Care;
using CalendlyWoo.Core.Care.Alerts;
using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Care.Alerts;

/// <summary>A product whose alerts a test runs by hand, on a clock of the test's own.</summary>
internal sealed class AlertRig : IAsyncDisposable
{
    private AlertRig(RunningProduct product, FakeClock clock) => (Product, Clock) = (product, clock);

    public RunningProduct Product { get; }

    public FakeClock Clock { get; }

    public string Owner { get; private set; } = "";

    public AlertSettings Settings => Product.Services.GetRequiredService<AlertSettings>();

    public static async Task<AlertRig> StartAsync(params string[] settings)
    {
        var clock = new FakeClock(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
        var rig = new AlertRig(await RunningProduct.StartAsync(clock, Quietly, settings), clock);
        rig.Owner = (await rig.Product.SignInAsync(PersonRole.Owner)).User.Email!;
        return rig;
    }

    /// <summary>Another copy's part of the work, on the same database.</summary>
    public AlertTeller AnotherTeller() => ActivatorUtilities.CreateInstance<AlertTeller>(Product.Services);

    public AlertCourier Courier => Product.Services.GetRequiredService<AlertCourier>();

    public Task RunAsync() => Product.Services.GetRequiredService<AlertJob>().RunAsync(TestContext.Current.CancellationToken);

    public Task SettleAsync(params Trouble[] troubles) => Product.Services.GetRequiredService<AlertBook>().SettleAsync(troubles, TestContext.Current.CancellationToken);

    /// <summary>Tells and delivers what is due.</summary>
    public async Task TellAsync()
    {
        await AnotherTeller().TellAsync(Settings.Current, TimeZoneInfo.Utc, TestContext.Current.CancellationToken);
        await Courier.DeliverDueAsync(Settings.Current, TestContext.Current.CancellationToken);
    }

    public async Task<List<Alert>> AlertsAsync()
    {
        await using var db = Product.OpenStore();
        return await db.Alerts.AsNoTracking().OrderBy(alert => alert.OpenedAt).ToListAsync(TestContext.Current.CancellationToken);
    }

    public async Task<List<AlertMessage>> MessagesAsync()
    {
        await using var db = Product.OpenStore();
        return await db.AlertMessages.AsNoTracking().OrderBy(message => message.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Product.DisposeAsync();

    /// <summary>The schedule's own runs would come in between.</summary>
    private static void Quietly(IServiceCollection services)
    {
        foreach (var job in services.Where(service => service.ImplementationInstance is Core.Jobs.RecurringJob { Name: "alerts" }).ToList()) services.Remove(job);
    }
}
