using CalendlyWoo.Core.Care;
using CalendlyWoo.Core.Care.Alerts;
using CalendlyWoo.Core.Care.Pausing;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Care.Alerts;

/// <summary>The whole way: what goes wrong in the product, what is observed of it, and what the owner is told.</summary>
public sealed class AlertJobTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MailServer_DownForLong_IsToldAfterwardsWithItsEnd()
    {
        await using var rig = await AlertRig.StartAsync();
        rig.Product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        rig.Product.Mailbox.IsDown = true;
        await rig.Product.BookAsync("ann@example.com");
        await rig.Product.WaitAsync(async db => await db.Notifications.CountAsync(n => n.WaitsFor != null && n.LeaseId == null) == 1);
        await rig.RunAsync();
        rig.Clock.Advance(TimeSpan.FromMinutes(6));
        await rig.RunAsync();
        Assert.Equal(AlertKind.MailRefused, Assert.Single(await rig.AlertsAsync()).Kind);

        rig.Product.Mailbox.IsDown = false;
        rig.Clock.Advance(TimeSpan.FromMinutes(2));
        await rig.Product.RunPumpAsync();
        await rig.Product.WaitForAllAsync(NotificationState.Done, 1);
        await rig.RunAsync();
        rig.Clock.Advance(TimeSpan.FromMinutes(6));
        await rig.RunAsync();

        Assert.Contains(rig.Product.Mailbox.Store.Messages, mail => mail.Content.Subject == "CalendlyWoo: The mail server takes mails again. What waited leaves by itself.");
        Assert.NotNull(Assert.Single(await rig.AlertsAsync()).ToldResolvedAt);
    }

    [Fact]
    public async Task Pause_OfHours_IsToldAndItsMailDoesNotWait()
    {
        await using var rig = await AlertRig.StartAsync();
        await rig.Product.Services.GetRequiredService<MailPauseDesk>().PauseAsync("Mila", Token);
        rig.Clock.Advance(TimeSpan.FromHours(4));

        await rig.RunAsync();

        var mail = Assert.Single(rig.Product.Mailbox.Store.Messages);
        Assert.Equal("CalendlyWoo: Mila paused all mails at 09:00 on 22 November, and they are still paused.", mail.Content.Subject);
    }

    [Fact]
    public async Task Case_OlderThanItsLimit_IsTold()
    {
        await using var rig = await AlertRig.StartAsync("--Alerts:CaseAge=02:00:00");
        await rig.Product.BookAsync("nobody@example.com", start: rig.Clock.GetUtcNow().AddHours(3));
        await rig.Product.WaitAsync(async db => await db.Cases.AnyAsync());
        rig.Clock.Advance(TimeSpan.FromHours(1));
        await rig.Product.RunPumpAsync();
        await rig.RunAsync();
        Assert.Empty(await rig.AlertsAsync());

        rig.Clock.Advance(TimeSpan.FromHours(1));
        await rig.Product.RunPumpAsync();
        await rig.RunAsync();

        Assert.Equal(AlertKind.CasesWait, Assert.Single(await rig.AlertsAsync()).Kind);
        Assert.Single(rig.Product.Mailbox.Store.Messages);
    }

    [Fact]
    public async Task Calendly_SilentForUnusuallyLong_IsToldUntilSomethingArrives()
    {
        await using var rig = await AlertRig.StartAsync();
        var now = rig.Clock.GetUtcNow();
        await using (var db = rig.Product.OpenStore())
        {
            db.AddRange(Enumerable.Range(9, 8 * 7 * 24).Select(hours => Post(now.AddHours(-hours))));
            await db.SaveChangesAsync(Token);
        }

        await rig.RunAsync();
        Assert.Equal(AlertKind.Silence, Assert.Single(await rig.AlertsAsync()).Kind);

        await using (var db = rig.Product.OpenStore())
        {
            db.Add(Post(now));
            await db.SaveChangesAsync(Token);
        }

        await rig.RunAsync();
        Assert.NotNull(Assert.Single(await rig.AlertsAsync()).ResolvedAt);
    }

    [Fact]
    public async Task Settings_Saved_AreReadAgainAndTheSecretIsNot()
    {
        await using var rig = await AlertRig.StartAsync();
        var form = new AlertForm
        {
            Email = "alerts@studio.example", WebhookUrl = "https://chat.example/hook", WebhookSecret = StandardWebhook.NewSecret(), QuietFrom = "22:00", QuietUntil = "07:00", CaseHours = "48",
        }.With(AlertKind.Silence, false);

        Assert.Empty(await rig.Settings.SaveAsync(form, "Mila", Token));

        Assert.Equal(form with { WebhookSecret = null }, rig.Settings.Read());
        var plan = rig.Settings.Current;
        Assert.Equal((TimeSpan.FromHours(48), form.WebhookSecret, AlertKind.Silence), (plan.CaseAge, plan.Secret, plan.Off.Single()));
        await using var db = rig.Product.OpenStore();
        Assert.DoesNotContain(form.WebhookSecret!, (await db.Settings.SingleAsync(setting => setting.Key == "Alerts:WebhookSecret", Token)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_ThatCannotBeRight_AreNamedAndNotSaved()
    {
        await using var rig = await AlertRig.StartAsync();

        var problems = await rig.Settings.SaveAsync(
            new AlertForm { Email = "x", WebhookUrl = "http://chat.example/hook", WebhookSecret = "short", QuietFrom = "25:00", CaseHours = "0" }, "Mila", Token);

        Assert.Equal(["CaseHours", "Email", "QuietFrom", "QuietUntil", "WebhookSecret", "WebhookUrl"], problems.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(AlertPlan.Default.CaseAge, rig.Settings.Current.CaseAge);
    }

    private static Delivery Post(DateTimeOffset at) => new() { Id = Guid.CreateVersion7(at), ReceivedAt = at, Slug = "", Body = [], Verdict = DeliveryVerdict.Processed, ReadAt = at };
}
