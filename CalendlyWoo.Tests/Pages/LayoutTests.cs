using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

[Collection(BrowserTestCollection.Name)]
public sealed class LayoutTests(BrowserFixture fixture, DemoProduct demo) : IClassFixture<DemoProduct>
{
    [Theory]
    [InlineData(390, true)]
    [InlineData(1000, false)]
    public async Task Pages_LongNames_StayWithinTheWindow(int width, bool dark)
    {
        var product = demo.Running;
        product.Customer.PayAndBook(new DemoWish(
            ModelStudio.VirtualStylingSessionWithLinks, new string('W', 120) + " " + new string('م', 60), new string('a', 60) + "@" + new string('b', 60) + ".example.com"));
        await product.World.Mailbox.Store.WaitForTotalAsync(1, Patience.Limit, TestContext.Current.CancellationToken);
        await using var visit = await Visit.BeginAsync(fixture.Browser, product, width, dark);

        foreach (var path in new[] { "", "demo/book", "demo/mailbox", "demo/mailbox/1?view=headers", "nowhere" })
        {
            await visit.Page.GotoAsync(path);
            Assert.Equal("", await visit.OverflowAsync());
        }

        Assert.All(visit.Offences, offence => Assert.Contains("404", offence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Theme_Switched_StaysSwitchedFromTheFirstPaintOn()
    {
        var product = demo.Running;
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        await visit.Page.GotoAsync("");
        var light = await GroundAsync(visit.Page);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Switch between light and dark" }).ClickAsync();
        var dark = await GroundAsync(visit.Page);
        await visit.Page.ReloadAsync();

        Assert.NotEqual(light, dark);
        Assert.Equal(dark, await GroundAsync(visit.Page));
        Assert.Equal("dark", await visit.Page.Locator("html").GetAttributeAsync("data-theme"));
    }

    private static Task<string> GroundAsync(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
