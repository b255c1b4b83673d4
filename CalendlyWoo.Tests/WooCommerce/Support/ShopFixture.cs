using System.Security.Cryptography.X509Certificates;
using CalendlyWoo.Core.WooCommerce;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Tests.WooCommerce.Support;

/// <summary>The client as the product registers it, over real HTTP against a stub.</summary>
internal sealed class ShopFixture : IAsyncDisposable
{
    public const string Key = "ck_0123456789012345678901234567890123456789";
    public const string Secret = "cs_9876543210987654321098765432109876543210";

    private readonly ServiceProvider _services;

    private ShopFixture(StubShop? shop, IEnumerable<KeyValuePair<string, string?>> settings, TimeProvider? clock = null)
    {
        Stub = shop;
        Configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(Configuration)
            .AddSingleton(clock ?? Time)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log))
            .AddWooCommerce()
            .BuildServiceProvider();
    }

    public StubShop? Stub { get; }

    public IReadOnlyList<StubRequest> Requests => Stub?.Requests ?? [];

    public TestTime Time { get; } = new();

    public RecordingLog Log { get; } = new();

    public IConfigurationRoot Configuration { get; }

    public WooCommerceClient Client => _services.GetRequiredService<WooCommerceClient>();

    public static async Task<ShopFixture> StartAsync(
        Func<StubRequest, HttpResponse, Task> answer, X509Certificate2? certificate = null, TimeProvider? clock = null)
    {
        var stub = await StubShop.StartAsync(answer, certificate);
        return new ShopFixture(stub, Settings(stub.Url), clock);
    }

    public static ShopFixture At(string url) => new(null, Settings(url));

    public static ShopFixture With(params (string Key, string? Value)[] settings) => new(null, settings.Select(one => KeyValuePair.Create(one.Key, one.Value)));

    public void Set(string key, string? value)
    {
        Configuration[key] = value;
        Configuration.Reload();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Stub is not null)
            await Stub.DisposeAsync();
    }

    private static IEnumerable<KeyValuePair<string, string?>> Settings(string url) =>
        [new("WooCommerce:Url", url), new("WooCommerce:ConsumerKey", Key), new("WooCommerce:ConsumerSecret", Secret)];
}
