using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Tests.WooCommerce.Connecting;

/// <summary>Any URL of the shop leads to it.</summary>
public sealed class ShopDiscoveryTests
{
    [Theory]
    [InlineData("", "/")]
    [InlineData("", "")]
    [InlineData("", "/product/virtual-styling-session/?utm_source=mail&x=1#reviews")]
    [InlineData("", "/no/such/page/")]
    [InlineData("", "/wp-admin/admin.php?page=wc-settings&tab=advanced&section=keys")]
    [InlineData("", "/wp-login.php")]
    [InlineData("", "/wp-json")]
    [InlineData("", "/wp-json/wc/v3/orders?per_page=1")]
    [InlineData("/shop", "/shop")]
    [InlineData("/shop", "/shop/product/gift-card/")]
    [InlineData("/shop", "/shop/wp-admin/")]
    public async Task Url_OfAnyPage_LeadsToTheSite(string sitePath, string pasted)
    {
        await using var rig = await ConnectingRig.StartAsync(new ShopOptions { SitePath = sitePath, Name = "Ann & Co" });
        var host = rig.Shop.Address.GetLeftPart(UriPartial.Authority);

        var found = (await rig.FindAsync(host + pasted)).TryGet(out var shop, out var failure) ? shop : null;

        Assert.Null(failure);
        Assert.Equal((host + sitePath, "Ann & Co", "America/New_York"), (found!.Url, found.Name, found.ZoneId));
    }

    [Fact]
    public async Task Url_WithoutScheme_OfThisComputer_IsPlainHttp()
    {
        await using var rig = await ConnectingRig.StartAsync();

        Assert.True((await rig.FindAsync($"  127.0.0.1:{rig.Shop.Address.Port}/product/x ")).TryGet(out var shop, out _));
        Assert.Equal(rig.Shop.Address.AbsoluteUri.TrimEnd('/'), shop!.Url);
    }

    [Fact]
    public async Task Url_MovedToAnotherHost_TheNewOneCounts()
    {
        await using var rig = await ConnectingRig.StartAsync();
        await using var old = await SimulatedShop.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        old.Faults.MovedTo = rig.Shop.Address;
        old.Faults.Add(ShopFault.Moved);

        var report = await rig.RunAsync(old.Address + "product/x");

        Assert.True(report.IsGood);
        Assert.Equal(rig.Shop.Address.AbsoluteUri.TrimEnd('/'), report.Shop!.Url);
        Assert.Equal($"The shop is at {report.Shop.Url}, where the address that you gave leads.", report.Rows[0].Text);
    }

    [Fact]
    public async Task KeyOfTheOwner_IsNeverSentToTheIndex()
    {
        await using var rig = await ConnectingRig.StartAsync();

        await rig.RunAsync();

        Assert.Equal(2, rig.Shop.Requests.Count(ShopCalls.Index));
        Assert.Equal(["/", "/wp-json/"], rig.Shop.Requests.Entries.Where(entry => entry.Kind == ShopCalls.Index).Select(entry => entry.Path));
    }
}
