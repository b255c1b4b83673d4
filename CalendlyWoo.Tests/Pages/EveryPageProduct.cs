using System.Text.RegularExpressions;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace CalendlyWoo.Tests.Pages;

/// <summary>The demo with a booking or two, an owner and what else the pages need to have something to show.</summary>
public sealed class EveryPageProduct : IAsyncLifetime
{
    private const string NoSuchLink = "0123456789abcdef0123456789abcdef0123456789a";
    private Dictionary<string, Func<AppDb, Task<string>>> _paths = null!;

    internal PageHost Running { get; private set; } = null!;

    /// <summary>A product that nobody owns yet: who comes stands before its door.</summary>
    private PageHost Closed { get; set; } = null!;

    public async ValueTask InitializeAsync()
    {
        (Running, Closed) = (await PageHost.StartDemoAsync(), await PageHost.StartBareAsync());
        for (var sample = 0; sample < 2; sample++) Running.Customer.PayAndBook(DemoPeople.Sample(sample));
        var atWork = DemoPeople.Sample(4) with { Name = "Hannah Berg", Email = "hannah@work.example" };
        Running.Customer.Book(atWork, Running.Customer.Order(atWork with { Email = "h.berg@example.org" }));
        await Running.World.Mailbox.Store.WaitForTotalAsync(2, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        _paths = new()
        {
            ["templates/{Id:guid}"] = async db => $"templates/{await db.Templates.Where(t => t.Kind == TemplateKind.Booked).Select(t => t.Id).FirstAsync()}",
            ["bookings/{Id:guid}"] = async db => $"bookings/{await db.Bookings.Select(b => b.Id).FirstAsync()}",
            ["bookings"] = _ => Task.FromResult("bookings?view=all"),
            ["bookings/week"] = async db => $"bookings/week?from={await db.Bookings.Select(b => b.StartsAt).FirstAsync():yyyy-MM-dd}",
            ["notifications/{Id:guid}"] = async db => $"notifications/{await db.Notifications.Select(n => n.Id).FirstAsync()}",
            ["settings/deliveries/{Id:guid}"] = async db => $"settings/deliveries/{await db.Deliveries.Select(d => d.Id).FirstAsync()}",
            ["demo/mailbox/{Id:long}"] = _ => Task.FromResult("demo/mailbox/1"),
            ["first-start/{Token}"] = _ => Task.FromResult($"first-start/{NoSuchLink}"),
            ["invitation/{Token}"] = _ => Task.FromResult($"invitation/{NoSuchLink}"),
            ["needs-you"] = async db =>
            {
                while (!await db.Cases.AnyAsync(c => c.OpenKey != null)) await Task.Yield();
                return $"needs-you?case={await db.Cases.Where(c => c.OpenKey != null).Select(c => c.Id).FirstAsync()}";
            },
            ["search"] = _ => Task.FromResult("search?q=maya"),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await Running.DisposeAsync();
        await Closed.DisposeAsync();
    }

    /// <summary>Opens a page as its own person would and waits until it is alive.</summary>
    internal async Task<Visit> VisitAsync(IBrowser browser, string route)
    {
        await using var db = await Running.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.True(!route.Contains('{', StringComparison.Ordinal) || _paths.ContainsKey(route), $"Give {route} an example in {nameof(EveryPageProduct)}.");
        var path = _paths.TryGetValue(route, out var example) ? await example(db) : route;
        var isLive = PageMap.All.First(page => page.Route == route).IsInteractive;
        var visit = await Visit.BeginAsync(browser, isLive ? Running : Closed);
        await visit.Page.GotoAsync(path);
        if (isLive) await visit.Page.Locator("html[data-interactive]").WaitForAsync();
        await Assertions.Expect(visit.Page).ToHaveTitleAsync(new Regex("CalendlyWoo$"));
        await visit.Page.Locator("h1:visible").First.WaitForAsync();
        return visit;
    }
}
