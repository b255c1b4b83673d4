using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.WooCommerce;
using CalendlyWoo.Core.WooCommerce.Connecting;
using CalendlyWoo.Tests.WooCommerce.Support;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.WooCommerce.Connecting;

/// <summary>The connection test as the product registers it, over real HTTP and TLS against the simulated shop.</summary>
internal sealed class ConnectingRig : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ConnectingRig(SimulatedShop shop, TimeProvider time)
    {
        Shop = shop;
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddSingleton(time)
            .AddLogging()
            .AddWooCommerce()
            .AddShopConnecting()
            .BuildServiceProvider();
    }

    public SimulatedShop Shop { get; }

    public ShopKeyPair Keys => new(Shop.Key.ConsumerKey, Shop.Key.ConsumerSecret);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ConnectingRig> StartAsync(ShopOptions? options = null, TimeProvider? time = null)
    {
        time ??= new TestTime();
        return new ConnectingRig(await SimulatedShop.StartAsync(options, time, Cancel), time);
    }

    public Task<Outcome<FoundShop>> FindAsync(string? typed) => _services.GetRequiredService<ShopCheck>().FindAsync(typed, Cancel);

    public Task<ShopCheckReport> RunAsync(string? url = null, ShopKeyPair? keys = null, bool isSaved = false, Action<ShopCheckReport>? onStep = null) =>
        _services.GetRequiredService<ShopCheck>().RunAsync(url ?? Shop.Address.AbsoluteUri, keys ?? Keys, isSaved, onStep, Cancel);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Shop.DisposeAsync();
    }
}
