using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CalendlyWoo.Tests.Editing.EditingRig;

namespace CalendlyWoo.Tests.Editing;

/// <summary>A draft on trial, from the webhook to the mailbox.</summary>
public sealed class CanaryMailTests
{
    [Fact]
    public async Task Trial_MoreBookingsAtOnceThanWanted_TakesExactlyTheWanted()
    {
        await using var product = await RunningProduct.StartAsync();
        var templateId = await StartTrialAsync(product, new TemplateSource("Tried", "<p>{{ customer.name }}</p>"), 3);

        await BookAsync(product, 8, "Cleo Example");

        Assert.Equal(3, product.Mailbox.Store.Messages.Count(mail => mail.Content.Subject == "Tried"));
        var results = await product.Services.GetRequiredService<CanaryDesk>().ResultsAsync(templateId, Token);
        Assert.Equal((3, true), (results!.State.Taken, results.State.IsDone));
        Assert.Equal(3, results.Mails.Count);
        Assert.All(results.Mails, mail => Assert.StartsWith("The mail server took it.", mail.Outcome, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Trial_ThatCannotBeFilledIn_StopsAndTheCustomerGetsTheActiveVersion()
    {
        await using var product = await RunningProduct.StartAsync();
        var templateId = await StartTrialAsync(product, new TemplateSource("Tried", PreviewingTests.FailsForAnn), 5);

        await BookAsync(product, 2, "Ann Example");

        Assert.All(product.Mailbox.Store.Messages, mail => Assert.NotEqual("Tried", mail.Content.Subject));
        var state = (await product.Services.GetRequiredService<CanaryDesk>().ResultsAsync(templateId, Token))!.State;
        Assert.Equal((0, false), (state.Taken, state.IsRunning));
        Assert.StartsWith("Version 2 could not be filled in for a booking", state.Stopped, StringComparison.Ordinal);
        await using var db = product.OpenStore();
        Assert.Single(await db.Activities.Where(a => a.Kind == ActivityKind.Template && a.Level == ActivityLevel.Warning).ToListAsync(Token));
    }

    private static async Task<Guid> StartTrialAsync(RunningProduct product, TemplateSource source, int count)
    {
        await using var db = product.OpenStore();
        var id = (await db.Templates.SingleAsync(t => t.Seed == "Virtual Styling Session: booked", Token)).Id;
        var desk = product.Services.GetRequiredService<TemplateDesk>();
        var open = await desk.OpenAsync(id, Ann, Token);
        var saved = Assert.IsType<DraftSave.Saved>(await desk.SaveDraftAsync(id, source, open!.Base, Ann, Token));
        var started = await product.Services.GetRequiredService<CanaryDesk>().StartAsync(id, saved.Base.Revision, count, Ann, Token);
        Assert.True(started.TryGet(out _, out var failure), failure?.Message);
        return id;
    }

    private static async Task BookAsync(RunningProduct product, int count, string name)
    {
        for (var i = 0; i < count; i++) product.Shop.AddOrder(new NewOrder { Email = $"customer{i}@example.com" });
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => product.BookAsync($"customer{i}@example.com", name)));
        await product.WaitForAllAsync(NotificationState.Done, count);
    }
}
