namespace CalendlyWoo.Tests.Support.Browser;

[Collection(BrowserTestCollection.Name)]
public sealed class BrowserFixtureTests(BrowserFixture fixture)
{
    [Fact]
    public async Task Browser_DataPage_RunsItsScript()
    {
        var page = await fixture.Browser.NewPageAsync();

        await page.GotoAsync("data:text/html,<h1></h1><script>document.querySelector('h1').textContent = 'Book' + 'ed'</script>");

        Assert.Equal("Booked", await page.Locator("h1").TextContentAsync());
        await page.CloseAsync();
    }
}
