using System.Net;
using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Support.Product;
using CalendlyWoo.Web.Setup;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.SignIn;

public sealed class FirstStartTests
{
    private static readonly (string, string)[] Ann = [("Input.Name", "Ann Example"), ("Input.Email", "ann@styling.example"), ("Input.Password", SignInBench.Password)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_NobodyThere_PrintsALinkThatMakesTheOwnerOnce()
    {
        await using var bench = await SignInBench.StartAsync();
        using var browser = bench.Browser();
        using var stranger = bench.Browser();

        Assert.Single(bench.Said.ToString().TrimEnd().Split('\n'));
        using var made = await browser.SubmitAsync(bench.SetUpPath, Ann);

        Assert.Equal((HttpStatusCode.Redirect, "/setup"), (made.StatusCode, made.Headers.Location?.PathAndQuery));
        Assert.True(browser.IsSignedIn);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(bench.SetUpPath)).Status);
        await using var db = bench.OpenStore();
        var owner = await db.Users.SingleAsync(Token);
        Assert.Equal(("Ann Example", "ann@styling.example", PersonRole.Owner), (owner.Name, owner.Email, owner.Role));
        Assert.Contains(await db.Activities.ToListAsync(Token), line => line.Actor == "Ann Example" && line.Text.Contains("owner", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Link_WithoutTheToken_MakesNobody()
    {
        await using var bench = await SignInBench.StartAsync();
        using var browser = bench.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("first-start/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).Status);
        using var made = await browser.SubmitToAsync(bench.SetUpPath, "first-start/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", Ann);

        await using var db = bench.OpenStore();
        Assert.Empty(await db.Users.ToListAsync(Token));
        Assert.False(browser.IsSignedIn);
        Assert.DoesNotContain(bench.SetUpPath.Split('/')[^1], (await db.Settings.SingleAsync(row => row.Key == SetUpLink.Key, Token)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_SentTwiceAtOnce_MakesOneOwner()
    {
        await using var bench = await SignInBench.StartAsync();
        var token = bench.SetUpPath.Split('/')[^1];

        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => bench.AskAsync<OwnerSetUp, Core.Common.Outcome<AppUser>>(
            desk => desk.CreateAsync(token, new NewAccount($"Owner {number}", $"owner{number}@styling.example", SignInBench.Password), Token))));

        Assert.Single(made, outcome => outcome.Failure is null);
        await using var db = bench.OpenStore();
        Assert.Single(await db.Users.ToListAsync(Token));
    }

    [Fact]
    public async Task Link_AfterADay_IsOver()
    {
        var clock = new Support.FakeClock(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        await using var bench = await SignInBench.StartAsync(clock);
        var token = bench.SetUpPath.Split('/')[^1];
        clock.Advance(SetUpLink.Lifetime - TimeSpan.FromSeconds(5));
        Assert.NotNull(await bench.AskAsync<OwnerSetUp, IReadOnlyList<AppUser>?>(desk => desk.OpenAsync(token, Token)));

        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Null(await bench.AskAsync<OwnerSetUp, IReadOnlyList<AppUser>?>(desk => desk.OpenAsync(token, Token)));
    }

    [Fact]
    public async Task Start_OwnerConfigured_MakesHerAndPrintsNothing()
    {
        await using var bench = await SignInBench.StartAsync("--Admin:Email=ann@styling.example", $"--Admin:Password={SignInBench.Password}");
        using var browser = bench.Browser();

        using var entered = await browser.SubmitAsync("sign-in", ("Input.Email", "ann@styling.example"), ("Input.Password", SignInBench.Password));

        Assert.Empty(bench.Said.ToString());
        Assert.True(browser.IsSignedIn);
    }

    [Fact]
    public async Task Start_ConfiguredPasswordTooShort_SaysSo()
    {
        var failure = await Assert.ThrowsAsync<Core.Store.StartupException>(() => SignInBench.StartAsync("--Admin:Email=ann@styling.example", "--Admin:Password=short"));

        Assert.Contains("at least 12", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResetOwner_WhileTheProductRuns_LetsTheOwnerBackInAndNobodyElse()
    {
        await using var bench = await SignInBench.StartAsync();
        var owner = await bench.AddAsync("ann@styling.example");
        var old = (await SignedIn.AsAsync(bench.Product.Services, owner)).CookieValue;
        using var said = new StringWriter();

        Assert.Equal(0, await ResetOwnerCommand.RunAsync(["reset-owner", .. bench.Product.Arguments], said));
        var path = new Uri(said.ToString().Trim().Split(' ')[^1]).PathAndQuery;
        using var browser = bench.Browser();
        using var saved = await browser.SubmitAsync(path, ("Input.Account", owner.Id.ToString()), ("Input.Password", "eight blue umbrellas"));

        Assert.Equal("/setup", saved.Headers.Location?.PathAndQuery);
        using var before = bench.Browser(old);
        Assert.Equal(HttpStatusCode.Redirect, (await before.GetAsync("")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(path)).Status);
        using var again = bench.Browser();
        using var entered = await again.SubmitAsync("sign-in", ("Input.Email", "ann@styling.example"), ("Input.Password", "eight blue umbrellas"));
        Assert.True(again.IsSignedIn);
    }
}
