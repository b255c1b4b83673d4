using CalendlyWoo.Tests.WooCommerce.Support;
using CalendlyWoo.Web.Demo.Shop;
using Listed = CalendlyWoo.Core.WooCommerce.ShopProduct;

namespace CalendlyWoo.Tests.WooCommerce;

public sealed class ShopProductTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Products_MoreThanAPage_AreReadWholeAndCounted()
    {
        await using var shop = await SimulatedShop.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        for (var i = 0; i < 206; i++) shop.AddProduct(new ShopProduct(500 + i, $"Product {i}", "", 10));
        await using var fixture = ShopFixture.With(
            ("WooCommerce:Url", shop.Address.AbsoluteUri), ("WooCommerce:ConsumerKey", shop.Key.ConsumerKey), ("WooCommerce:ConsumerSecret", shop.Key.ConsumerSecret));
        var told = new List<int>();

        Assert.True((await fixture.Client.ListProductsAsync(new Told(told.Add), Cancel)).TryGet(out var products, out var failure), failure?.Message);

        Assert.Equal((212, 212), (products.Count, products.Select(product => product.Id).Distinct().Count()));
        Assert.Equal([100, 200, 212], told);
    }

    [Fact]
    public async Task Products_AsWooCommerceWritesThem_AreRead()
    {
        const string Json = """
            [{"id":7,"name":"Cut &amp; Colour","sku":"CUT","type":"variable","status":"publish"},{"id":"8","name":"Draft","sku":"","type":"simple","status":"draft"},
             {"id":9,"name":"Gone","status":"trash"},{"name":"no id"},null]
            """;
        await using var shop = await ShopFixture.StartAsync((_, response) => response.JsonAsync(200, Json));

        Assert.True((await shop.Client.ListProductsAsync(null, Cancel)).TryGet(out var products, out _));

        Assert.Equal([new Listed(7, "Cut & Colour", "CUT", true, true), new Listed(8, "Draft", "", false, false)], products);
    }

    private sealed class Told(Action<int> told) : IProgress<int>
    {
        public void Report(int value) => told(value);
    }
}
