using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Tests.Demo;

public sealed class CalendlySubscriptionTests
{
    private static readonly Uri Hook = new("https://app.example/hook");

    [Fact]
    public async Task Subscription_Made_HasTheSampledMembersAndNoKey()
    {
        await using var client = await CalendlyClient.StartAsync();

        var made = await client.SubscribeAsync(Hook, "secret-of-ours");
        var uuid = CalendlyAddresses.LastSegment(made.Json.GetProperty("resource").GetProperty("uri").GetString());
        var list = await client.GetAsync($"webhook_subscriptions?organization={Uri.EscapeDataString(CalendlyClient.Organization)}&scope=organization");

        Assert.Equal(201, made.Status);
        Assert.Equal(Sample.Shape(Sample.Json("calendly/webhook-subscription.json")), Sample.Shape(made.Json));
        Assert.Equal(Sample.Shape(Sample.Json("calendly/webhook-subscriptions-list-disabled.json")), Sample.Shape(list.Json));
        Assert.DoesNotContain("secret-of-ours", made.Text + list.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await client.GetAsync($"webhook_subscriptions/{uuid}")).Status);
        Assert.Equal(204, (await client.DeleteAsync($"webhook_subscriptions/{uuid}")).Status);
        Assert.Equal(404, (await client.GetAsync($"webhook_subscriptions/{uuid}")).Status);
    }

    [Fact]
    public async Task Subscription_MadeTwice_Is409UnlessAllowed()
    {
        await using var client = await CalendlyClient.StartAsync();
        await client.SubscribeAsync(Hook);

        var second = await client.SubscribeAsync(Hook);
        client.Calendly.Faults.AllowDuplicateSubscriptions = true;

        Assert.Equal((409, true), (second.Status, Sample.IsSame("calendly/error-409-hook-exists.json", second.Text)));
        Assert.Equal(201, (await client.SubscribeAsync(Hook)).Status);
    }

    [Fact]
    public async Task Subscription_OnTheFreePlan_AsksToUpgrade()
    {
        await using var client = await CalendlyClient.StartAsync(new CalendlyOptions { FreePlan = true });
        var answer = await client.SubscribeAsync(Hook);
        Assert.Equal((403, true), (answer.Status, Sample.IsSame("calendly/error-403-upgrade-plan.json", answer.Text)));
    }

    [Theory]
    [InlineData("""{"url":"ftp://x"}""", "url")]
    [InlineData("""{"url":"https://x.example","events":["invitee.rescheduled"]}""", "events")]
    [InlineData("""{"url":"https://x.example","events":["invitee.created"],"scope":"world"}""", "scope")]
    [InlineData("""{"url":"https://x.example","events":["invitee.created"],"scope":"organization"}""", "organization")]
    [InlineData("not json", "url")]
    public async Task Subscription_Wrong_Is400WithTheParameter(string body, string parameter)
    {
        await using var client = await CalendlyClient.StartAsync();
        var answer = await client.PostAsync("webhook_subscriptions", body);
        Assert.Equal(400, answer.Status);
        Assert.Equal(parameter, answer.Json.GetProperty("details")[0].GetProperty("parameter").GetString());
    }

    [Theory]
    [InlineData(true, false, "own")]
    [InlineData(false, false, "app")]
    [InlineData(false, true, "own")]
    public async Task Deliveries_AreSignedWithTheAppsKey_UnlessTheTokenIsPersonal(bool personal, bool honoured, string expected)
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await CalendlyClient.StartAsync(new CalendlyOptions { WebhookSigningKey = "app", HonourSubscriptionSigningKey = honoured });
        if (!personal) client.Use(client.Calendly.Tokens.Issue().AccessToken);
        await client.SubscribeAsync(sink.Url, "own");

        client.Calendly.Book(new Booking { Email = "ann@example.com" });
        await client.SettledAsync();

        var post = Assert.Single(sink.Posts);
        Assert.Equal(CalendlySignature.Header(expected, new ManualTime().GetUtcNow().ToUnixTimeSeconds(), post.Body), post.Signature);
    }

    [Fact]
    public async Task Subscription_OfATokenHolderWithoutKey_IsUnsigned()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var client = await CalendlyClient.StartAsync();
        await client.SubscribeAsync(sink.Url);
        client.Calendly.Book(new Booking { Email = "ann@example.com" });
        await client.SettledAsync();
        Assert.Null(Assert.Single(sink.Posts).Signature);
    }

    [Fact]
    public async Task SampleData_IsABareEnvelope()
    {
        await using var client = await CalendlyClient.StartAsync();
        var answer = await client.GetAsync($"sample_webhook_data?event=invitee.created&scope=organization&organization={Uri.EscapeDataString(CalendlyClient.Organization)}");
        Assert.Equal("invitee.created", answer.Json.GetProperty("event").GetString());
        Assert.True(answer.Json.TryGetProperty("payload", out _));
    }
}
