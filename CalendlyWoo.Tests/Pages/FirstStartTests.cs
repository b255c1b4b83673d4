using CalendlyWoo.Core.Mail.Reading;
using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Browser;
using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Pages;

/// <summary>From the set-up link to a test booking's mail, and live, as a new owner would: by clicking, with no other help, against the simulators over HTTP and SMTP.</summary>
[Collection(BrowserTestCollection.Name)]
public sealed class FirstStartTests(BrowserFixture fixture)
{
    private const string Email = "mila@studio.example";

    /// <summary>Five minutes of a person who needs some seconds for each click, and who has the keys of her Calendly app at hand.</summary>
    private const int MostClicks = 25;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SetUpLink_ClickedThrough_EndsWithTheTestBookingsMail()
    {
        await using var calendly = await SimulatedCalendly.StartAsync(new CalendlyOptions { ShowsConsentPage = true }, cancellationToken: TestContext.Current.CancellationToken);
        await using var shop = await SimulatedShop.StartAsync(cancellationToken: Token);
        await using var mailbox = MailboxServer.Start();
        await using var product = await PageHost.StartBareAsync($"--Calendly:AuthUrl={calendly.Address}", $"--Calendly:ApiUrl={calendly.Address}");
        var token = await product.Services.GetRequiredService<SetUpLink>().OfferAsync(Token);
        await using var visit = await Visit.BeginAsync(fixture.Browser, product);
        var steps = new SetUpSteps(visit.Page);

        await visit.Page.GotoAsync(SetUpLink.PathOf(token!));
        await steps.MakeOwnerAsync(Email);
        await steps.NameAddressAsync();
        await steps.ConnectCalendlyAsync(calendly.Options);
        await steps.ConnectShopAsync(shop);
        await steps.SetUpMailAsync(mailbox);
        await steps.TestAsync();

        var mail = await mailbox.Store.WaitForAsync(mail => mail.To.Contains(Email), Patience.Limit, Token);
        Assert.StartsWith("[Test] ", MailReader.Read(mail.Raw.Span).Subject, StringComparison.Ordinal);
        await steps.GoLiveAsync();
        Assert.InRange(steps.Clicks, 1, MostClicks);
        TestContext.Current.TestOutputHelper?.WriteLine($"{steps.Clicks} clicks, {steps.Took.TotalSeconds:0} seconds");
        // The simulated pages are not ours.
        Assert.DoesNotContain(visit.Offences, offence => !offence.Contains(calendly.Address, StringComparison.Ordinal) && !offence.Contains(shop.Address.Authority, StringComparison.Ordinal));
    }
}
