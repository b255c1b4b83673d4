using System.Net;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.SignIn;

/// <summary>Invitations, roles, forgotten passwords, and what becomes of sessions.</summary>
public sealed class PeopleTests
{
    private const string Email = "ann@styling.example";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Invitation_TakenUp_MakesThePersonOnce()
    {
        await using var bench = await SignInBench.StartAsync();
        var link = await InviteAsync(bench, "bea@styling.example", PersonRole.Manager);
        using var browser = bench.Browser();
        using var second = bench.Browser();

        using var joined = await browser.SubmitAsync(link.PathAndQuery, ("Input.Name", "Bea"), ("Input.Password", SignInBench.Password));

        Assert.True(browser.IsSignedIn);
        Assert.Equal(HttpStatusCode.NotFound, (await second.GetAsync(link.PathAndQuery)).Status);
        await using var db = bench.OpenStore();
        var bea = await db.Users.SingleAsync(Token);
        Assert.Equal(("Bea", "bea@styling.example", PersonRole.Manager), (bea.Name, bea.Email, bea.Role));
    }

    [Fact]
    public async Task Invitation_RenewedWithdrawnOrOld_DoesNotWork()
    {
        var clock = new FakeClock(DateTimeOffset.UtcNow);
        await using var bench = await SignInBench.StartAsync(clock);
        var first = await InviteAsync(bench, "bea@styling.example");
        var again = await InviteAsync(bench, "bea@styling.example");
        var other = await InviteAsync(bench, "cem@styling.example");
        var open = await bench.AskAsync<Invitations, IReadOnlyList<Invitation>>(desk => desk.ListAsync(Token));
        Assert.Equal(2, open.Count);
        await bench.AskAsync<Invitations, bool>(async desk =>
        {
            await desk.WithdrawAsync(open.Single(one => one.Email.StartsWith("cem", StringComparison.Ordinal)).Id, "Ann", Token);
            return true;
        });

        Assert.False(await WorksAsync(bench, first));
        Assert.True(await WorksAsync(bench, again));
        Assert.False(await WorksAsync(bench, other));
        clock.Advance(Invitations.Lifetime);
        Assert.False(await WorksAsync(bench, again));
    }

    [Fact]
    public async Task LastOwner_RemovedOrDemoted_Stays()
    {
        await using var bench = await SignInBench.StartAsync();
        var (ann, bea) = (await bench.AddAsync(Email), await bench.AddAsync("bea@styling.example"));

        var both = await Task.WhenAll(
            bench.AskAsync<PeopleDesk, Failure?>(desk => desk.ChangeRoleAsync(ann.Id, PersonRole.Viewer, "Bea", Token)),
            bench.AskAsync<PeopleDesk, Failure?>(desk => desk.RemoveAsync(bea.Id, "Ann", Token)));

        Assert.Equal("people.last-owner", Assert.Single(both, failure => failure is not null)!.Code);
        await using var db = bench.OpenStore();
        Assert.Single(await db.Users.Where(user => user.Role == PersonRole.Owner).ToListAsync(Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Session_RoleChangedOrPersonRemoved_EndsAtOnce(bool isRemoved)
    {
        await using var bench = await SignInBench.StartAsync();
        await bench.AddAsync(Email);
        var bea = await bench.Product.SignInAsync(PersonRole.Manager, "Bea");
        using var browser = bench.Browser(bea.CookieValue);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("templates")).Status);

        Assert.Null(await bench.AskAsync<PeopleDesk, Failure?>(desk =>
            isRemoved ? desk.RemoveAsync(bea.User.Id, "Ann", Token) : desk.ChangeRoleAsync(bea.User.Id, PersonRole.Viewer, "Ann", Token)));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("templates")).Status);
    }

    [Fact]
    public async Task Session_ChangedByAnotherCopy_EndsWithinAMinute()
    {
        var clock = new FakeClock(DateTimeOffset.UtcNow);
        await using var bench = await SignInBench.StartAsync(clock);
        var bea = await bench.Product.SignInAsync(PersonRole.Manager);
        using var browser = bench.Browser(bea.CookieValue);
        await using (var db = bench.OpenStore())
        {
            await db.Users.Where(user => user.Id == bea.User.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.SecurityStamp, "another"), Token);
        }

        clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync("")).Status);
    }

    [Fact]
    public async Task ForgottenPassword_MailedLink_ChangesItOnce()
    {
        await using var product = await RunningProduct.StartAsync();
        var ann = await product.SignInAsync();
        using var browser = new DoorClient(product.Http.BaseAddress!);

        using var unknown = await browser.SubmitAsync("forgot-password", ("Input.Email", "nobody@people.example"));
        using var known = await browser.SubmitAsync("forgot-password", ("Input.Email", ann.User.Email!));
        Assert.Equal(SignInTests.Bare(await unknown.Content.ReadAsStringAsync(Token)), SignInTests.Bare(await known.Content.ReadAsStringAsync(Token)));
        var mail = await product.WaitForMailAsync(ann.User.Email!);
        var link = new Uri(mail.Content.Text!.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("http", StringComparison.Ordinal)));
        using var saved = await browser.SubmitAsync(link.PathAndQuery, ("Input.Password", SignInBench.Password));
        using var twice = await browser.SubmitAsync(link.PathAndQuery, ("Input.Password", "eight blue umbrellas"));

        Assert.Equal("/sign-in?why=reset", saved.Headers.Location?.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, twice.StatusCode);
        Assert.Equal(product.Http.BaseAddress!.Authority, link.Authority);
        using var entered = await SignInTests.EnterAsync(browser, ann.User.Email!, SignInBench.Password);
        Assert.True(browser.IsSignedIn);
        Assert.DoesNotContain(product.Mailbox.Store.Messages, message => message.To.Contains("nobody@people.example"));
    }

    [Fact]
    public async Task Password_Changed_EndsTheOtherSessionsAndKeepsThisOne()
    {
        await using var bench = await SignInBench.StartAsync();
        var ann = await bench.AddAsync(Email);
        using var elsewhere = bench.Browser((await SignedIn.AsAsync(bench.Product.Services, ann)).CookieValue);
        using var browser = bench.Browser();
        using var entered = await SignInTests.EnterAsync(browser, Email, SignInBench.Password);

        using var wrong = await browser.SubmitToAsync("account", "account/password", ("present", "a wrong password"), ("wanted", "eight blue umbrellas"));
        Assert.Equal("/account?problem=people.password-wrong", wrong.Headers.Location?.OriginalString);
        using var changed = await browser.SubmitToAsync("account", "account/password", ("present", SignInBench.Password), ("wanted", "eight blue umbrellas"));

        Assert.Equal("/account?done=password", changed.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("account")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("account")).Status);
    }

    [Fact]
    public async Task SignOutEverywhere_EverySession_Ends()
    {
        await using var bench = await SignInBench.StartAsync();
        var ann = await bench.AddAsync(Email);
        using var elsewhere = bench.Browser((await SignedIn.AsAsync(bench.Product.Services, ann)).CookieValue);
        using var browser = bench.Browser((await SignedIn.AsAsync(bench.Product.Services, ann)).CookieValue);

        using var left = await browser.SubmitToAsync("account", "account/sign-out-everywhere");

        Assert.Equal("/sign-in?why=everywhere", left.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("")).Status);
    }

    private static async Task<Uri> InviteAsync(SignInBench bench, string email, PersonRole role = PersonRole.Viewer)
    {
        var outcome = await bench.AskAsync<Invitations, Outcome<IssuedInvitation>>(desk => desk.InviteAsync(email, role, "Ann", Token));
        Assert.True(outcome.TryGet(out var issued, out var failure), failure?.Message);
        return issued.Link;
    }

    private static async Task<bool> WorksAsync(SignInBench bench, Uri link)
    {
        using var browser = bench.Browser();
        return (await browser.GetAsync(link.PathAndQuery)).Status == HttpStatusCode.OK;
    }
}
