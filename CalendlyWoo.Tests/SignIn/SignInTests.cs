using System.Net;
using System.Text.RegularExpressions;
using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.SignIn;

public sealed partial class SignInTests
{
    private const string Email = "ann@styling.example";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sign-in", "/")]
    [InlineData("sign-in?returnUrl=%2Ftemplates%3Ftab%3Dhtml", "/templates?tab=html")]
    [InlineData("sign-in?returnUrl=%2F%2Fevil.example", "/")]
    [InlineData("sign-in?returnUrl=%2F%5Cevil.example", "/")]
    [InlineData("sign-in?returnUrl=https%3A%2F%2Fevil.example", "/")]
    [InlineData("sign-in?returnUrl=%2F%09%2Fevil.example", "/")]
    public async Task SignIn_RightPassword_GoesToAPageOfOurs(string page, string expected)
    {
        await using var bench = await SignInBench.StartAsync();
        await bench.AddAsync(Email);
        using var browser = bench.Browser();

        using var entered = await EnterAsync(browser, Email, SignInBench.Password, page);

        Assert.Equal(bench.Product.Address.Authority, entered.Headers.Location?.Authority);
        Assert.Equal((HttpStatusCode.Redirect, expected), (entered.StatusCode, entered.Headers.Location?.PathAndQuery));
        Assert.True(browser.IsSignedIn);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("")).Status);
    }

    [Fact]
    public async Task SignIn_UnknownWrongOrResting_CannotBeToldApart()
    {
        await using var bench = await SignInBench.StartAsync();
        await bench.AddAsync(Email);
        await bench.AddAsync("eve@styling.example");
        using (var guesser = bench.Browser())
        {
            for (var attempt = 0; attempt < PeopleRegistration.AttemptsBeforeRest; attempt++) using (await EnterAsync(guesser, "eve@styling.example", "a wrong password")) { }
        }

        var answers = new List<(HttpStatusCode, string, int)>();
        foreach (var (email, password) in new[] { ("nobody@styling.example", "a wrong password"), (Email, "a wrong password"), ("eve@styling.example", SignInBench.Password) })
        {
            using var browser = bench.Browser();
            var before = bench.Hasher.Comparisons;
            using var answer = await EnterAsync(browser, email, password);
            var html = await answer.Content.ReadAsStringAsync(Token);
            answers.Add((answer.StatusCode, Bare(html.Replace(email, "", StringComparison.Ordinal)), bench.Hasher.Comparisons - before));
            Assert.False(browser.IsSignedIn);
        }

        Assert.Contains("did not work", WebUtility.HtmlDecode(answers[0].Item2), StringComparison.Ordinal);
        Assert.Single(answers.Distinct());
        Assert.Equal(1, answers[0].Item3);
    }

    [Fact]
    public async Task Account_FiveWrongAttempts_RestsAndSaysSoInTheTrail()
    {
        await using var bench = await SignInBench.StartAsync();
        await bench.AddAsync(Email);
        using var browser = bench.Browser();

        for (var attempt = 0; attempt < PeopleRegistration.AttemptsBeforeRest; attempt++) using (await EnterAsync(browser, Email, "a wrong password")) { }

        using var right = await EnterAsync(browser, Email, SignInBench.Password);
        Assert.False(browser.IsSignedIn);
        await using var db = bench.OpenStore();
        var user = await db.Users.SingleAsync(Token);
        Assert.InRange(user.LockoutEnd!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        Assert.Contains(await db.Activities.ToListAsync(Token), line => line.Text.Contains("rests for 10 minutes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Attempts_ManyFromOneAddress_AreSlowedDown()
    {
        await using var bench = await SignInBench.StartAsync();
        using var browser = bench.Browser();
        using var first = await EnterAsync(browser, Email, "x");
        var statuses = new List<HttpStatusCode>();

        for (var attempt = 0; attempt < Web.SignIn.SignInRegistration.AttemptsPerMinute; attempt++)
        {
            using var answer = await browser.Http.PostAsync(new Uri("forgot-password", UriKind.Relative), null, Token);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("sign-in")).Status);
    }

    [Fact]
    public async Task TwoStep_CodeOfTheApp_IsAskedForAndOpens()
    {
        await using var bench = await SignInBench.StartAsync();
        var (user, key, _) = await TurnOnAsync(bench);
        using var browser = bench.Browser();

        using var password = await EnterAsync(browser, Email, SignInBench.Password);
        Assert.StartsWith("/sign-in/code", password.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
        Assert.False(browser.IsSignedIn);
        using var wrong = await browser.SubmitAsync("sign-in/code", ("Input.Code", "000000"));
        Assert.False(browser.IsSignedIn);
        using var right = await browser.SubmitAsync("sign-in/code", ("Input.Code", Totp.Code(key, DateTimeOffset.UtcNow).Insert(3, " ")));

        Assert.True(browser.IsSignedIn);
        Assert.True((await bench.AskAsync<AccountDesk, AccountView?>(desk => desk.ViewAsync(user.Id)))!.HasCode);
    }

    [Fact]
    public async Task TwoStep_RecoveryCode_OpensOnce()
    {
        await using var bench = await SignInBench.StartAsync();
        var (_, _, codes) = await TurnOnAsync(bench);
        var results = new List<bool>();

        for (var attempt = 0; attempt < 2; attempt++)
        {
            using var browser = bench.Browser();
            using var password = await EnterAsync(browser, Email, SignInBench.Password);
            using var answer = await browser.SubmitAsync("sign-in/recovery", ("Input.Code", codes[0].ToLowerInvariant()));
            results.Add(browser.IsSignedIn);
        }

        Assert.Equal([true, false], results);
    }

    [Fact]
    public async Task TwoStep_WithoutThePassword_OpensNothing()
    {
        await using var bench = await SignInBench.StartAsync();
        var (_, key, codes) = await TurnOnAsync(bench);
        using var browser = bench.Browser();

        using var code = await browser.SubmitAsync("sign-in/code", ("Input.Code", Totp.Code(key, DateTimeOffset.UtcNow)));
        using var recovery = await browser.SubmitAsync("sign-in/recovery", ("Input.Code", codes[0]));

        Assert.False(browser.IsSignedIn);
    }

    [Fact]
    public async Task SignOut_ByItsForm_Ends_AndWithoutTheFormsTokenDoesNot()
    {
        await using var bench = await SignInBench.StartAsync();
        await bench.AddAsync(Email);
        using var browser = bench.Browser();
        using var entered = await EnterAsync(browser, Email, SignInBench.Password);

        using var forged = await browser.Http.PostAsync(new Uri("sign-out", UriKind.Relative), new FormUrlEncodedContent([]), Token);
        Assert.Equal((HttpStatusCode.BadRequest, true), (forged.StatusCode, browser.IsSignedIn));
        using var left = await browser.SubmitToAsync("account", "sign-out");

        Assert.Equal("/sign-in?why=left", left.Headers.Location?.OriginalString);
        Assert.False(browser.IsSignedIn);
    }

    [Fact]
    public async Task SignIn_WithoutTheFormsToken_IsRefused()
    {
        await using var bench = await SignInBench.StartAsync();
        await bench.AddAsync(Email);
        using var browser = bench.Browser();

        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["_handler"] = "sign-in", ["Input.Email"] = Email, ["Input.Password"] = SignInBench.Password });
        using var forged = await browser.Http.PostAsync(new Uri("sign-in", UriKind.Relative), content, Token);

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.False(browser.IsSignedIn);
    }

    internal static Task<HttpResponseMessage> EnterAsync(DoorClient browser, string email, string password, string page = "sign-in") =>
        browser.SubmitAsync(page, ("Input.Email", email), ("Input.Password", password));

    private static async Task<(AppUser User, string Key, string[] Codes)> TurnOnAsync(SignInBench bench)
    {
        var user = await bench.AddAsync(Email);
        var key = await bench.AskAsync<AuthenticatorDesk, AuthenticatorKey?>(desk => desk.BeginAsync(user.Id));
        var codes = await bench.AskAsync<AuthenticatorDesk, Core.Common.Outcome<string[]>>(desk => desk.TurnOnAsync(user.Id, Totp.Code(key!.Key, DateTimeOffset.UtcNow)));
        Assert.True(codes.TryGet(out var all, out var failure), failure?.Message);
        return (user, key!.Key, all);
    }

    /// <summary>A page without what differs each time.</summary>
    internal static string Bare(string html) => Changing().Replace(html, "");

    /// <summary>The form's token, and the framework's own marks.</summary>
    [GeneratedRegex("""value="[^"]{40,}"|<!--.*?-->""", RegexOptions.Singleline)]
    private static partial Regex Changing();
}
