using System.Security.Cryptography;
using System.Text;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Tests.Demo;

public sealed class ShopWebhookTests
{
    private const string Secret = "s3cret & <x>";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Webhook_Made_IsPingedUnsigned_AndCanBeListedAndDeleted()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await ShopClient.StartAsync();

        var made = await client.PostAsync("webhooks", $$"""{"name":"n","topic":"order.updated","delivery_url":"{{sink.Url}}","secret":"x"}""");
        await client.Shop.Webhooks.SettledAsync(cancellationToken: Cancellation);

        Assert.Equal(201, made.Status);
        var ping = Assert.Single(sink.Posts);
        Assert.Equal("webhook_id=1", Encoding.UTF8.GetString(ping.Body));
        Assert.DoesNotContain(ping.Headers.Keys, name => name.StartsWith("X-WC", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(1, (await client.GetAsync("webhooks")).Json.GetArrayLength());
        Assert.Equal(200, (await client.SendAsync(HttpMethod.Delete, "webhooks/1?force=true", null)).Status);
        Assert.Equal(404, (await client.GetAsync("webhooks/1")).Status);
        Assert.Equal(400, (await client.PostAsync("webhooks", """{"topic":"order.moved","delivery_url":"https://x.example"}""")).Status);
    }

    [Fact]
    public async Task Changes_WhilePending_CollapseIntoOneSignedDeliveryOfTheLatestState()
    {
        var time = new ManualTime();
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await ShopClient.StartAsync(new ShopOptions { WebhookDelay = TimeSpan.FromMinutes(1) }, time);
        var order = client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        client.Shop.Webhooks.Add("order.updated", sink.Url, Secret);

        foreach (var status in (string[])["on-hold", "processing", "completed"]) await client.PutAsync($"orders/{order.Id}", $$"""{"status":"{{status}}"}""");
        while (client.Shop.Webhooks.Deliveries.All(delivery => delivery.OrderId is null))
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
            Cancellation.ThrowIfCancellationRequested();
        }

        await client.Shop.Webhooks.SettledAsync(cancellationToken: Cancellation);
        var delivery = Assert.Single(sink.Posts, post => post.Headers.ContainsKey("X-WC-Webhook-Topic"));
        Assert.Equal("completed", delivery.Json.GetProperty("status").GetString());
        Assert.Equal(Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), delivery.Body)), delivery.Headers["X-WC-Webhook-Signature"]);
        Assert.Equal(("order", "updated"), (delivery.Headers["X-WC-Webhook-Resource"], delivery.Headers["X-WC-Webhook-Event"]));
    }

    [Fact]
    public async Task Failures_SevenInARow_DisableTheWebhook()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await ShopClient.StartAsync();
        client.Shop.Webhooks.Add("order.created", sink.Url, Secret);
        sink.Status = 500;

        for (var i = 1; i <= 8; i++)
        {
            Assert.Equal(i > 7, client.Shop.Webhooks.All[0].Disabled);
            client.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
            await client.Shop.Webhooks.SettledAsync(cancellationToken: Cancellation);
        }

        Assert.Equal(7, client.Shop.Webhooks.Deliveries.Count(delivery => delivery.OrderId is not null));
    }
}
