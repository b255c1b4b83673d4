using System.Net;
using System.Text;
using System.Text.Json;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Notifications.Listing;
using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Notifications.Listing;

public sealed class NotificationExportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_OfTheFilteredList_IsForManagersAndAudited()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        await product.BookAsync("ann@example.com", "=HYPERLINK(\"http://x\")");
        await product.WaitForAllAsync(Core.Notifications.NotificationState.Done, 1);
        using var manager = (await product.SignInAsync(PersonRole.Manager, "Mia")).CreateClient(product.Http.BaseAddress!);
        using var viewer = (await product.SignInAsync(PersonRole.Viewer)).CreateClient(product.Http.BaseAddress!);

        using var csv = await manager.GetAsync("notifications/export.csv?state=mailed", Token);
        var table = await csv.Content.ReadAsStringAsync(Token);
        using var json = JsonDocument.Parse(await manager.GetStringAsync("notifications/export.json", Token));
        using var none = JsonDocument.Parse(await manager.GetStringAsync("notifications/export.json?state=watched", Token));
        using var refused = await viewer.GetAsync("notifications/export.csv", Token);

        Assert.Equal(("text/csv", "no-store"), (csv.Content.Headers.ContentType?.MediaType, csv.Headers.CacheControl?.ToString()));
        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\")\",ann@example.com,", table, StringComparison.Ordinal);
        Assert.Equal("ann@example.com", Assert.Single(json.RootElement.EnumerateArray()).GetProperty("address").GetString());
        Assert.Equal(0, none.RootElement.GetArrayLength());
        Assert.NotEqual(HttpStatusCode.OK, refused.StatusCode);
        await using var db = product.OpenStore();
        Assert.Equal(
            ["Exported the list of mails as CSV.", "Exported the list of mails as JSON.", "Exported the list of mails as JSON."],
            await db.Activities.Where(line => line.Kind == ActivityKind.Audit && line.Actor == "Mia").Select(line => line.Text).Order().ToListAsync(Token));
    }

    [Fact]
    public async Task Export_OfMoreThanAPage_HasEachRowOnce()
    {
        await using var listed = await ListedStore.CreateAsync();
        await listed.AddAsync(0, NotificationListQuery.MostLines + 20);
        var export = new NotificationExport(listed.Query, listed.Store.Commits, new FakeClock(AnOrder.Noon));
        await using var output = new MemoryStream();

        await export.WriteCsvAsync(output, new NotificationFilter(), Token);

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(NotificationListQuery.MostLines + 21, lines.Distinct().Count());
    }

    [Theory]
    [InlineData("Ann", "Ann")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData(null, "")]
    public void Field_ThatASpreadsheetWouldCompute_IsText(string? text, string field) => Assert.Equal(field + "\r\n", CsvLine.Of(text));
}
