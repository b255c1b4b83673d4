using System.Text;
using CalendlyWoo.Core.Care;
using CalendlyWoo.Core.Care.Alerts;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Tests.Demo;
using CalendlyWoo.Web.Demo.Mailbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Care.Alerts;

/// <summary>Alerts on their way to the owner, over real SMTP and HTTP.</summary>
public sealed class AlertDeliveryTests
{
    private static readonly Trouble Refused = new("mail", AlertKind.MailRefused, "The mail server has not taken mails. Mails wait.", "settings/mail");
    private static readonly Trouble Shop = new("connection:Shop", AlertKind.ConnectionLost, "The shop has not answered. Mails wait.", "settings/shop");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Trouble_ThatLasts_IsMailedOnceToTheOwnerAndItsEndToo()
    {
        await using var rig = await AlertRig.StartAsync();
        await rig.SettleAsync(Shop, Refused);
        await rig.TellAsync();
        Assert.Empty(rig.Product.Mailbox.Store.Messages);

        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        await rig.TellAsync();
        await rig.TellAsync();
        var mail = Assert.Single(rig.Product.Mailbox.Store.Messages);
        Assert.Equal([rig.Owner], mail.To);
        Assert.StartsWith("CalendlyWoo: 2 things to know", mail.Content.Subject, StringComparison.Ordinal);

        await rig.SettleAsync();
        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        await rig.TellAsync();
        await rig.TellAsync();
        Assert.Equal(2, rig.Product.Mailbox.Store.Messages.Count);
        Assert.Equal("CalendlyWoo: 2 things are over", rig.Product.Mailbox.Store.Messages[^1].Content.Subject);
        Assert.All(await rig.AlertsAsync(), alert => Assert.NotNull(alert.ToldResolvedAt));
    }

    [Fact]
    public async Task Hiccup_ThatHealsWithinMinutes_IsNeverTold()
    {
        await using var rig = await AlertRig.StartAsync();
        await rig.SettleAsync(Shop);
        rig.Clock.Advance(TimeSpan.FromMinutes(4));
        await rig.SettleAsync();
        rig.Clock.Advance(TimeSpan.FromMinutes(10));

        await rig.TellAsync();

        Assert.Empty(rig.Product.Mailbox.Store.Messages);
        Assert.Null(Assert.Single(await rig.AlertsAsync()).ToldAt);
    }

    [Fact]
    public async Task Alert_TwoCopiesAtOnce_IsToldOnce()
    {
        await using var rig = await AlertRig.StartAsync();
        await Task.WhenAll(rig.SettleAsync(Shop), rig.SettleAsync(Shop));
        rig.Clock.Advance(TimeSpan.FromMinutes(5));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => rig.AnotherTeller().TellAsync(rig.Settings.Current, TimeZoneInfo.Utc, Token)));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => rig.Courier.DeliverDueAsync(rig.Settings.Current, Token)));

        Assert.Single(await rig.AlertsAsync());
        Assert.Single(await rig.MessagesAsync());
        Assert.Single(rig.Product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Post_IsSignedAsTheStandardSays_AndRepeatedUnderTheSameId()
    {
        await using var sink = await WebhookSink.StartAsync();
        var secret = StandardWebhook.NewSecret();
        await using var rig = await AlertRig.StartAsync($"--Alerts:WebhookUrl={sink.Url}", $"--Alerts:WebhookSecret={secret}", "--Alerts:ByMail=false");
        sink.Status = 503;
        await rig.SettleAsync(Shop);
        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        await rig.TellAsync();
        Assert.Equal((1, "The address of the webhook answered 503."), (await rig.MessagesAsync())[0] is var failed ? (failed.Attempts, failed.Problem) : default);

        sink.Status = 204;
        rig.Clock.Advance(TimeSpan.FromSeconds(4));
        await rig.TellAsync();
        await rig.TellAsync();

        Assert.Equal(2, sink.Posts.Count);
        var last = sink.Posts.Last();
        Assert.Single(sink.Posts.Select(post => post.Headers[StandardWebhook.IdHeader]).Distinct());
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(last.Headers[StandardWebhook.TimestampHeader], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(rig.Clock.GetUtcNow().ToUnixTimeSeconds(), at.ToUnixTimeSeconds());
        Assert.Equal(StandardWebhook.Sign(secret, last.Headers[StandardWebhook.IdHeader], at, Encoding.UTF8.GetString(last.Body)), last.Headers[StandardWebhook.SignatureHeader]);
        Assert.Equal(Shop.Text, last.Json.GetProperty("text").GetString());
        Assert.NotNull((await rig.MessagesAsync())[0].SentAt);
        Assert.Empty(rig.Product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task MailServer_Down_TheWebhookTellsAndTheMailFollowsLater()
    {
        await using var sink = await WebhookSink.StartAsync();
        await using var rig = await AlertRig.StartAsync($"--Alerts:WebhookUrl={sink.Url}");
        rig.Product.Mailbox.IsDown = true;
        await rig.SettleAsync(Refused);
        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        await rig.TellAsync();
        Assert.Single(sink.Posts);

        rig.Product.Mailbox.IsDown = false;
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await rig.TellAsync();

        Assert.Equal([rig.Owner], Assert.Single(rig.Product.Mailbox.Store.Messages).To);
        Assert.Single(sink.Posts);
    }

    [Fact]
    public async Task Mail_AnswerLost_IsRepeatedUnderTheSameMessageId()
    {
        await using var rig = await AlertRig.StartAsync();
        rig.Product.Mailbox.Faults.Add(MailboxStage.FinalDot, new MailboxFault.KeepAndDrop(), times: 1);
        await rig.SettleAsync(Shop);
        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        await rig.TellAsync();
        rig.Clock.Advance(TimeSpan.FromSeconds(4));
        await rig.TellAsync();

        Assert.Equal(2, rig.Product.Mailbox.Store.Messages.Count);
        Assert.Single(rig.Product.Mailbox.Store.Messages.Select(mail => mail.Content.MessageId).Distinct());
    }

    [Fact]
    public async Task Process_DiedWhileItSent_AnotherSendsAfterTheLease()
    {
        await using var rig = await AlertRig.StartAsync();
        await rig.SettleAsync(Shop);
        rig.Clock.Advance(TimeSpan.FromMinutes(5));
        await rig.AnotherTeller().TellAsync(rig.Settings.Current, TimeZoneInfo.Utc, Token);
        await using (var db = rig.Product.OpenStore())
        {
            var until = rig.Clock.GetUtcNow().AddMinutes(15);
            await db.AlertMessages.ExecuteUpdateAsync(set => set.SetProperty(m => m.LeaseId, Guid.NewGuid()).SetProperty(m => m.LeaseUntil, until), Token);
        }

        await rig.TellAsync();
        Assert.Empty(rig.Product.Mailbox.Store.Messages);
        rig.Clock.Advance(TimeSpan.FromMinutes(16));
        await rig.TellAsync();

        Assert.Single(rig.Product.Mailbox.Store.Messages);
    }

    [Theory]
    [InlineData("http://chat.example/hook", "alerts.insecure")]
    [InlineData("http://127.0.0.1:1/hook", "alerts.unreachable")]
    public async Task Post_ToWhereItMustNotOrCannotGo_Fails(string address, string code)
    {
        await using var rig = await AlertRig.StartAsync();
        var plan = AlertPlan.Default with { Webhook = new Uri(address) };

        var failure = await rig.Courier.TestAsync(AlertWay.Webhook, plan, rig.Product.Services.GetRequiredService<PublicAddress>(), Token);

        Assert.Equal(code, failure?.Code);
    }

    [Fact]
    public async Task Post_Redirected_IsNotFollowed()
    {
        await using var sink = await WebhookSink.StartAsync();
        sink.Status = 302;
        await using var rig = await AlertRig.StartAsync();

        var failure = await rig.Courier.TestAsync(AlertWay.Webhook, AlertPlan.Default with { Webhook = sink.Url }, rig.Product.Services.GetRequiredService<PublicAddress>(), Token);

        Assert.Equal("alerts.redirected", failure?.Code);
        Assert.Single(sink.Posts);
    }
}
