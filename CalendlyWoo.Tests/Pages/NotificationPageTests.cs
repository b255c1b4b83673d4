using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Mailbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

[Collection(BrowserTestCollection.Name)]
public sealed class NotificationPageTests(BrowserFixture fixture, DemoProduct demo) : IClassFixture<DemoProduct>
{
    private PageHost Product => demo.Running;

    [Fact]
    public async Task MistypedAddress_Corrected_ArrivesInTheMailbox()
    {
        var id = await BookAsync("Mila Janssens", "mila.janssens@gmial.com", NotificationState.NeedsOwner);
        await using var visit = await Visit.BeginAsync(fixture.Browser, Product);
        var page = visit.Page;
        await visit.OpenAsync($"notifications/{id}");
        await Assertions.Expect(page.GetByText("The address may be mistyped. Is mila.janssens@gmail.com meant?")).ToBeVisibleAsync();
        await Shots.TakeAsync(page, "mail-refused-1440");

        await page.Locator("[data-act=hint]").ClickAsync();
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.Locator("[data-hint]").ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("Send one mail to Mila Janssens, mila.janssens@gmail.com?");
        await Assertions.Expect(dialog).ToContainTextAsync("mila.janssens@gmial.com");
        Assert.Empty(await Axe.RunAsync(page));
        await Shots.TakeAsync(page, "mail-resend-1440");
        await dialog.Locator("[data-act=send]").ClickAsync();

        var mail = await Product.World.Mailbox.Store.WaitForAsync(m => m.To.Contains("mila.janssens@gmail.com"), Patience.Limit, TestContext.Current.CancellationToken);
        await Assertions.Expect(page.Locator("[data-step=Status][data-outcome=Done]")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("The mail server took it", new() { Exact = false }).First).ToBeVisibleAsync();
        await Assertions.Expect(page.FrameLocator("iframe").GetByText("Mila").First).ToBeVisibleAsync();
        Assert.Single(Product.World.Mailbox.Store.Messages, m => m.Content.MessageId == mail.Content.MessageId);
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task BrokenServer_Mended_TriedNow_LeavesOnceAndSentAgainOnceMore()
    {
        Product.World.Mailbox.Faults.Add(MailboxStage.RcptTo, new MailboxFault.Reply("550 5.2.2 Mailbox full"));
        var id = await BookAsync("Ines Moreau", "ines.moreau@example.com", NotificationState.NeedsOwner);
        await using var visit = await Visit.BeginAsync(fixture.Browser, Product, width: 390, dark: true);
        var page = visit.Page;
        await visit.OpenAsync($"notifications/{id}");
        await Assertions.Expect(page.GetByText("This mail needs you")).ToBeVisibleAsync();
        await Shots.TakeAsync(page, "mail-needs-you-390-dark");
        Product.World.Mailbox.Faults.Clear();

        await SendAsync(page);
        await Assertions.Expect(page.Locator("[data-step=Status][data-outcome=Done]")).ToBeVisibleAsync();
        Assert.Single(Mails("ines.moreau@example.com"));
        await Assertions.Expect(page.Locator("[data-act=resend]")).ToHaveTextAsync("Send again");

        await SendAsync(page);
        await Assertions.Expect(page.GetByText("Sent again by")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("[data-step=Mail][data-outcome=Done]")).ToBeVisibleAsync();
        Assert.Equal(2, Mails("ines.moreau@example.com").Count);
        Assert.Equal("", await visit.OverflowAsync());
        await Shots.TakeAsync(page, "mail-sent-again-390-dark");
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Mail_ThatLeft_IsShownBesideWhatItWouldBeToday()
    {
        var id = await BookAsync("Noor de Vries", "noor.de.vries@example.com", NotificationState.Done);
        await using (var db = Open())
        {
            await db.Bookings.Where(b => b.Email == "noor.de.vries@example.com").ExecuteUpdateAsync(set => set.SetProperty(b => b.Name, "Noor van Dijk").SetProperty(b => b.FirstName, "Noortje"));
        }

        await using var visit = await Visit.BeginAsync(fixture.Browser, Product);
        var page = visit.Page;
        await visit.OpenAsync($"notifications/{id}");
        await Assertions.Expect(page.FrameLocator("iframe").Locator("body")).ToContainTextAsync("Noor");
        await Shots.TakeAsync(page, "mail-left-1440");
        await page.GetByRole(AriaRole.Tab, new() { Name = "Headers" }).ClickAsync();
        await Assertions.Expect(page.GetByText("auto-generated")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Tab, new() { Name = "Beside what it would be today" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-differences]")).ToContainTextAsync("of the text differ");
        await Shots.TakeAsync(page, "mail-today-1440");
        foreach (var (width, theme) in new[] { (390, "dark"), (1000, "light") })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", theme);
            Assert.Equal("", await visit.OverflowAsync());
            Assert.Empty(await Axe.RunAsync(page));
            await Shots.TakeAsync(page, $"mail-today-{width}-{theme}");
        }

        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download as .eml" }).EvaluateAsync("link => { link.closest('details').open = true; link.click(); }"));
        Assert.Equal($"{id}.eml", file.SuggestedFilename);
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Mail_NotToBeSent_IsTakenBackFromTheToast()
    {
        var id = await BookAsync("Ola Berg", "ola.berg@gmial.com", NotificationState.NeedsOwner);
        await using var visit = await Visit.BeginAsync(fixture.Browser, Product);
        var page = visit.Page;
        await visit.OpenAsync($"notifications/{id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Not to be sent" }).ClickAsync();
        await page.Locator("#dismiss-reason").FillAsync("She rang us.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Do not send it" }).ClickAsync();
        await Assertions.Expect(page.GetByText("marked it as not to be sent: She rang us.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.GetByText("This mail needs you")).ToBeVisibleAsync();
        Assert.Empty(visit.Offences);
    }

    private static async Task SendAsync(IPage page)
    {
        await page.Locator("[data-act=resend]").ClickAsync();
        await page.GetByRole(AriaRole.Dialog).Locator("[data-act=send]").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    private List<ReceivedMail> Mails(string to) => [.. Product.World.Mailbox.Store.Messages.Where(mail => mail.To.Contains(to))];

    private AppDb Open() => Product.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext();

    /// <summary>Pays and books, and waits until the mail stands as wanted.</summary>
    private async Task<Guid> BookAsync(string name, string email, NotificationState state)
    {
        Product.Customer.PayAndBook(new DemoWish(ModelStudio.VirtualStylingSession, name, email));
        Guid? found = null;
        await Patience.UntilAsync(
            async () =>
            {
                await using var db = Open();
                found = await (
                    from n in db.Notifications
                    join b in db.Bookings on n.BookingId equals b.Id
                    where b.Email == email && n.State == state
                    select (Guid?)n.Id).FirstOrDefaultAsync();
                return found is not null;
            },
            "The mail did not come to stand as wanted.");
        return found!.Value;
    }
}

/// <summary>Who may only look sees the mail and no button that changes anything.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class NotificationPageViewerTests(BrowserFixture fixture, BareProduct bare) : IClassFixture<BareProduct>
{
    [Fact]
    public async Task Viewer_OfAMailThatIsGone_IsToldSo()
    {
        await using var visit = await Visit.BeginAsync(fixture.Browser, bare.Running, person: await bare.Running.SignInAsync(PersonRole.Viewer));
        await visit.OpenAsync($"notifications/{Guid.NewGuid()}");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "This mail is not kept any more" })).ToBeVisibleAsync();
    }
}
