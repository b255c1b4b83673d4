using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.People;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Notifications.Listing;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Browser;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>Who may only look sees the list come to life, and nothing that would change a mail.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class NotificationsViewerTests(BrowserFixture browser, BareProduct bare) : IClassFixture<BareProduct>
{
    [Fact]
    public async Task Viewer_OnlyLooks_AndAnEmptyListSaysWhy()
    {
        var person = await bare.Running.SignInAsync(PersonRole.Viewer);
        await using var visit = await Visit.BeginAsync(browser.Browser, bare.Running, person: person);
        await visit.OpenAsync("notifications");
        await Assertions.Expect(visit.Page.GetByText("No mails yet.")).ToBeVisibleAsync();
        await Shots.TakeAsync(visit.Page, "notifications-empty-1440");

        var booking = ABooking.Of(Guid.NewGuid(), name: "Zoë O'Hara");
        var owed = ListedStore.Owed(booking.Id, AnOrder.Noon, NotificationState.NeedsOwner);
        owed.Problem = "The mail server does not know this address. " + new string('x', 300);
        await bare.Running.Services.GetRequiredService<GroupCommit>().CommitAsync(db => db.AddRange(booking, owed), TestContext.Current.CancellationToken);

        await Assertions.Expect(visit.Page.Locator("[data-notification]")).ToContainTextAsync("The mail server does not know this address.");
        await Assertions.Expect(visit.Page.Locator("[data-group=NeedsYou]")).ToContainTextAsync("1");
        await Assertions.Expect(visit.Page.Locator("[data-notification] input")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.GetByText("Export")).ToHaveCountAsync(0);
        await Shots.TakeAsync(visit.Page, "notifications-problem-1440");
        Assert.Empty(visit.Offences);
    }
}
