using System.Net;
using System.Text.Json;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Deliveries;

/// <summary>Looking up deliveries, and having them processed again: nothing happens twice, and nothing is stuck for ever.</summary>
public sealed class DeliveryAgainTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Again_OfAProcessedOne_MailsNobodyASecondTime()
    {
        await using var product = await RunningProduct.StartAsync();
        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        await product.BookAsync("ann@example.com");
        await product.WaitForAllAsync(NotificationState.Done, 1);
        var id = (await product.OnlyDeliveryAsync()).Id;

        Assert.True(await product.Services.GetRequiredService<DeliveryAgain>().RequestAsync(id, "Mia", Token));

        await product.WaitUntilReadAsync();
        await product.RunPumpAsync();
        var delivery = await product.OnlyDeliveryAsync();
        Assert.Equal((DeliveryVerdict.Processed, 1), (delivery.Verdict, delivery.TimesAgain));
        Assert.Contains("nothing was done twice", delivery.Remark, StringComparison.Ordinal);
        await using var db = product.OpenStore();
        Assert.Equal(1, await db.Notifications.CountAsync(Token));
        Assert.Equal(1, product.Mailbox.Store.Total);
        Assert.Equal("Mia", (await db.Activities.SingleAsync(a => a.Kind == ActivityKind.Audit && a.Text == "Had a delivery processed again.", Token)).Actor);
    }

    [Fact]
    public async Task Again_AfterItsEventTypeGotAService_MakesTheBooking()
    {
        await using var product = await RunningProduct.StartAsync();
        var other = ModelStudio.VirtualStylingSession with { Uuid = Guid.NewGuid().ToString(), Name = "Colour Evening" };
        Assert.Equal(HttpStatusCode.OK, await product.PostAsync(InviteePayload.Created("ann@example.com", product.Now, other).ToBytes()));
        await product.WaitUntilReadAsync();
        Assert.Equal(DeliveryVerdict.NotTheShops, (await product.OnlyDeliveryAsync()).Verdict);
        await product.RestartAsync("--Services:0:Name=Colour Evening");

        await product.Services.GetRequiredService<DeliveryAgain>().RequestAsync((await product.OnlyDeliveryAsync()).Id, "Mia", Token);

        await product.WaitUntilReadAsync();
        Assert.Equal(DeliveryVerdict.Processed, (await product.OnlyDeliveryAsync()).Verdict);
        await using var db = product.OpenStore();
        Assert.Equal("ann@example.com", (await db.Bookings.SingleAsync(Token)).Email);
    }

    [Fact]
    public async Task Again_AllNotUnderstood_AreReadAndTheirCaseOpensAnew()
    {
        await using var product = await RunningProduct.StartAsync();
        await product.PostAsync("one"u8.ToArray());
        await product.PostAsync("two"u8.ToArray());
        await product.WaitUntilReadAsync();

        Assert.Equal(2, await product.Services.GetRequiredService<DeliveryAgain>().RequestNotUnderstoodAsync("Mia", Token));

        await product.WaitUntilReadAsync();
        await using var db = product.OpenStore();
        Assert.Equal(2, await db.Deliveries.CountAsync(d => d.Verdict == DeliveryVerdict.NotUnderstood && d.TimesAgain == 1, Token));
        Assert.Equal([false, true], await db.Cases.OrderBy(c => c.OpenedAt).Select(c => c.OpenKey != null).ToListAsync(Token));
    }

    [Theory]
    [InlineData("Ann", 1)]
    [InlineData("ann@EXAMPLE", 1)]
    [InlineData("invitee.created", 2)]
    [InlineData("100%", 0)]
    [InlineData("a_n", 0)]
    public async Task List_Text_FindsByPersonAndEvent(string text, int expected)
    {
        await using var product = await RunningProduct.StartAsync();
        await product.BookAsync("ann@example.com");
        await product.BookAsync("zoe@example.com", "Zoë O'Hara");
        await product.WaitUntilReadAsync();

        var lines = await product.Services.GetRequiredService<DeliveryQuery>().ListAsync(new DeliveryFilter(Text: text), null, Token);

        Assert.Equal(expected, lines.Count);
    }

    [Fact]
    public async Task Export_Deliveries_AreOneObjectALineWithoutSecrets()
    {
        await using var product = await RunningProduct.StartAsync();
        await product.BookAsync("ann@example.com");
        await product.PostAsync("nonsense"u8.ToArray());
        await product.WaitUntilReadAsync();
        await using var file = new MemoryStream();

        await product.Services.GetRequiredService<DeliveryExport>().WriteAsync(file, new DeliveryFilter(), Token);

        var lines = System.Text.Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.NotEmpty(JsonDocument.Parse(line).RootElement.GetProperty("headers").GetString()!));
        Assert.DoesNotContain(lines, line => line.Contains("calendly.com/cancellations", StringComparison.Ordinal));
    }
}

file static class Deliveries
{
    public static async Task<Core.Deliveries.Delivery> OnlyDeliveryAsync(this RunningProduct product)
    {
        await using var db = product.OpenStore();
        return await db.Deliveries.SingleAsync(TestContext.Current.CancellationToken);
    }
}
