using System.Text;
using System.Text.RegularExpressions;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Tests.Editing;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static CalendlyWoo.Tests.Editing.EditingRig;

namespace CalendlyWoo.Tests.MainJob;

/// <summary>What travels with a mail, from the webhook to the mailbox.</summary>
public sealed class TravellingFilesTests
{
    private static readonly DateTimeOffset NewStart = new(2031, 3, 4, 15, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Picture = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task Invite_OverAMoveAndACancellation_StaysTheSameEntry()
    {
        await using var product = await RunningProduct.StartAsync();
        foreach (var kind in new[] { "booked", "rescheduled", "cancelled" })
        {
            await PublishAsync(product, kind, new TemplateSource($"It is {kind}", "<p>{{ booking.date }}</p>") { HasInvite = true });
        }

        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        var first = await product.BookAsync("ann@example.com");
        await product.WaitForAllAsync(NotificationState.Done, 1);
        var moved = ARescheduledPair.Moved(first, NewStart, product.Now.AddSeconds(1));
        await product.PostAsync(moved.ToBytes());
        await product.WaitForAllAsync(NotificationState.Done, 2);
        await product.PostAsync(ARescheduledPair.Canceled(moved, product.Now.AddSeconds(2)));
        await product.WaitForAllAsync(NotificationState.Done, 3);

        var invites = product.Mailbox.Store.Messages.Select(InviteOf).ToList();
        Assert.Equal(["PUBLISH", "PUBLISH", "CANCEL"], invites.Select(invite => Value(invite, "METHOD")));
        Assert.Equal(["0", "1", "2"], invites.Select(invite => Value(invite, "SEQUENCE")));
        Assert.Single(invites.Select(invite => Value(invite, "UID")).Distinct());
        Assert.Contains("20310304T", invites[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_OfTheTemplate_TravelAndPicturesAreShown()
    {
        await using var product = await RunningProduct.StartAsync();
        var files = product.Services.GetRequiredService<TemplateFiles>();
        Assert.True((await files.AddAsync(Picture, "logo.png", true, Ann, Token)).TryGet(out var logo, out var failure), failure?.Message);
        Assert.True((await files.AddAsync("%PDF-1.7\n"u8.ToArray(), "prices.pdf", false, Ann, Token)).TryGet(out var prices, out failure), failure?.Message);
        var source = new TemplateSource("Hello", "<p><img src=\"cid:logo.png\" alt=\"Our sign\">{{ customer.name }}</p>") { Files = [logo, prices], Preheader = "For {{ customer.first_name }}" };
        await PublishAsync(product, "booked", source);

        product.Shop.AddOrder(new NewOrder { Email = "ann@example.com" });
        await product.BookAsync("ann@example.com");

        var mail = await product.WaitForMailAsync("ann@example.com");
        Assert.Equal([("logo.png", "logo.png"), ("prices.pdf", null)], mail.Content.Files.Select(file => (file.Name, file.ContentId)));
        Assert.Equal(Picture, mail.Content.Files[0].Content);
        Assert.Contains("For Ann", mail.Content.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("For Ann", mail.Content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TestMail_AboutAGiftCard_HasTheCertificate()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var db = product.OpenStore();
        var id = (await db.Templates.SingleAsync(t => t.Kind == TemplateKind.OrderPaid, Token)).Id;
        var test = product.Services.GetRequiredService<TestSend>();

        Assert.True((await test.SendAsync(id, TestText.Active, new PreviewChoice.Sample("Full"), "owner@example.com", Ann, Token)).TryGet(out _, out var failure), failure?.Message);

        var mail = await product.WaitForMailAsync("owner@example.com");
        var certificate = Assert.Single(mail.Content.Files);
        Assert.Equal(("gift-certificate.pdf", "application/pdf"), (certificate.Name, certificate.ContentType.Split(';')[0]));
        Assert.StartsWith("%PDF-", Encoding.ASCII.GetString(certificate.Content), StringComparison.Ordinal);
    }

    private static async Task PublishAsync(RunningProduct product, string kind, TemplateSource source)
    {
        await using var db = product.OpenStore();
        var id = (await db.Templates.SingleAsync(t => t.Seed == $"Virtual Styling Session: {kind}", Token)).Id;
        var desk = product.Services.GetRequiredService<TemplateDesk>();
        var open = await desk.OpenAsync(id, Ann, Token);
        var saved = Assert.IsType<DraftSave.Saved>(await desk.SaveDraftAsync(id, source, open!.Base, Ann, Token));
        var published = await product.Services.GetRequiredService<TemplatePublisher>().PublishAsync(id, saved.Base.Revision, null, false, Ann, Token);
        Assert.True(published.TryGet(out _, out var failure), failure?.Message);
    }

    private static string InviteOf(ReceivedMail mail) => Encoding.UTF8.GetString(Assert.Single(mail.Content.Files, file => file.Name == "invite.ics").Content);

    private static string Value(string invite, string name) => Regex.Match(invite, $"^{name}:(.*)\r$", RegexOptions.Multiline).Groups[1].Value;
}
