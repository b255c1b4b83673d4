using System.Net;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.People;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Calendly.OAuth;

/// <summary>The owner's way to Calendly and back, over HTTP.</summary>
public sealed class ConnectTests(ConnectRig rig) : IClassFixture<ConnectRig>, IAsyncLifetime
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => new(rig.ResetAsync());

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Connect_Allowed_StoresTheAccountAndSaysSo()
    {
        Assert.Equal("connected", await rig.ConnectAsync());

        await using var db = rig.Product.OpenStore();
        var grant = await db.CalendlyGrants.SingleAsync(Cancellation);
        var audit = await db.Activities.SingleAsync(a => a.Kind == ActivityKind.Audit && a.Text.StartsWith("Calendly was connected"), Cancellation);
        var page = await rig.PageAsync("connected");
        Assert.Equal((ModelStudio.Owner.Name, "users:read event_types:read scheduled_events:read scheduling_links:write webhooks:write"), (grant.AccountName, grant.Scopes));
        Assert.Equal(rig.OwnerName, audit.Actor);
        Assert.Contains($"Connected with {ModelStudio.Owner.Name}", page, StringComparison.Ordinal);
        Assert.Contains("it renews itself", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_Always_SendsPkceStateAndOurScopesOnly()
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery((await rig.StartAsync()).Query);

        Assert.Equal("S256", query["code_challenge_method"]);
        Assert.Equal(43, query["code_challenge"].ToString().Length);
        Assert.Equal(43, query["state"].ToString().Length);
        Assert.Equal("users:read event_types:read scheduled_events:read scheduling_links:write webhooks:write", query["scope"]);
        Assert.EndsWith("/oauth/calendly/callback", query["redirect_uri"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_OfTheState_IsHiddenFromScriptsAndOfThisSite()
    {
        using var answer = await rig.Owner.GetAsync("/oauth/calendly/start", Cancellation);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), header => header.StartsWith("cws-calendly=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("max-age=1200", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Consent_Denied_EndsInWordsAndAWayOn()
    {
        rig.Calendly.Faults.DenyConsent = true;

        Assert.Equal("denied", await rig.ConnectAsync());
        Assert.Contains("You said no", await rig.PageAsync("denied"), StringComparison.Ordinal);

        rig.Calendly.Faults.DenyConsent = false;
        Assert.Equal("connected", await rig.ConnectAsync());
    }

    [Fact]
    public async Task Scope_Unticked_ConnectsAndNamesTheEffect()
    {
        rig.Calendly.Faults.UntickedScopes = ["webhooks:write"];

        Assert.Equal("missing-scopes", await rig.ConnectAsync());

        var page = await rig.PageAsync("missing-scopes");
        Assert.Contains("Not granted. Calendly cannot tell us about bookings, so no mail leaves by itself.", page, StringComparison.Ordinal);
        Assert.Contains("Reconnect", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scope_OfTheUserUnticked_StillConnects()
    {
        rig.Calendly.Faults.UntickedScopes = ["users:read"];

        Assert.Equal("missing-scopes", await rig.ConnectAsync());
    }

    [Fact]
    public async Task Code_Expired_EndsInWords()
    {
        var back = await ConnectRig.AllowAsync(await rig.StartAsync());
        rig.CalendlyTime.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal("code-expired", await rig.ComeBackAsync(back));
        Assert.Contains("good for ten minutes", await rig.PageAsync("code-expired"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task State_WrongMissingOrUsedTwice_TouchesNothing()
    {
        var back = await ConnectRig.AllowAsync(await rig.StartAsync());
        var forged = new Uri(System.Text.RegularExpressions.Regex.Replace(back.AbsoluteUri, "state=[^&]*", "state=forged"));
        Assert.Equal("wrong-state", await rig.ComeBackAsync(forged));
        // The cookie was good once.
        Assert.Equal("wrong-state", await rig.ComeBackAsync(back));
        var other = await ConnectRig.AllowAsync(await rig.StartAsync());
        using var stranger = await rig.BrowserAsync();
        Assert.Equal("wrong-state", await ConnectRig.ComeBackAsync(stranger, other));

        Assert.Equal(0, rig.Calendly.Requests.Count(CalendlyCalls.Token));
        Assert.Contains("does not belong to this browser", await rig.PageAsync("wrong-state"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Error_InTheAddress_IsNeverShown()
    {
        var start = await rig.StartAsync();
        var state = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(start.Query)["state"];

        var result = await rig.ComeBackAsync(new Uri($"/oauth/calendly/callback?error=boom&error_description=EVIL&state={state}", UriKind.Relative));

        Assert.Equal("refused", result);
        Assert.DoesNotContain("EVIL", await rig.PageAsync("refused"), StringComparison.Ordinal);
        Assert.DoesNotContain("data-result", await rig.PageAsync("you-have-won"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CalendlyFault.WorkThenDrop, "unreachable")]
    [InlineData(CalendlyFault.TooManyRequests, "too-often")]
    [InlineData(CalendlyFault.InternalError, "unreachable")]
    [InlineData(CalendlyFault.InvalidGrant, "code-expired")]
    public async Task Token_NotGiven_LeavesWhatWasThere(CalendlyFault fault, string result)
    {
        await rig.ConnectAsync();
        var before = await rig.GrantAsync();
        rig.Calendly.Faults.Add(fault, CalendlyCalls.Token, times: 1);

        Assert.Equal(result, await rig.ConnectAsync());

        Assert.Equal((before!.Stamp, before.RefreshToken), ((await rig.GrantAsync())!.Stamp, (await rig.GrantAsync())!.RefreshToken));
    }

    [Fact]
    public async Task FirstCall_Failing_LeavesWhatWasThereAndEndsTheNewTokens()
    {
        await rig.ConnectAsync();
        var before = await rig.GrantAsync();
        // Not once: the health of the subscription asks in the background, too.
        rig.Calendly.Faults.Add(CalendlyFault.InternalError, CalendlyCalls.Users);

        Assert.Equal("unreachable", await rig.ConnectAsync());

        Assert.Equal(before!.Stamp, (await rig.GrantAsync())!.Stamp);
        Assert.Equal(1, rig.Calendly.Tokens.Refreshable);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Account_Changed_AsksAndFollowsTheAnswer(bool isSwitched)
    {
        await rig.ConnectAsync();
        rig.Calendly.Faults.IsSignedInAsStranger = true;

        Assert.Equal("other-account", await rig.ConnectAsync());
        var page = WebUtility.HtmlDecode(await rig.PageAsync("other-account"));
        Assert.Contains($"Switch to {ModelStudio.Stranger.Name}", page, StringComparison.Ordinal);
        Assert.Contains($"Keep {ModelStudio.Owner.Name}", page, StringComparison.Ordinal);
        Assert.Equal(ModelStudio.Owner.Name, (await rig.GrantAsync())!.AccountName);
        var disconnect = rig.Product.Services.GetRequiredService<CalendlyDisconnect>();
        await (isSwitched ? disconnect.SwitchAsync("Test", Cancellation) : disconnect.KeepAsync("Test", Cancellation));

        Assert.Equal(isSwitched ? ModelStudio.Stranger.Name : ModelStudio.Owner.Name, (await rig.GrantAsync())!.AccountName);
        Assert.Equal(1, rig.Calendly.Tokens.Refreshable);
        Assert.DoesNotContain("data-other-account", await rig.PageAsync(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connected_RunsTheHandlers()
    {
        await rig.ConnectAsync();

        await Patience.UntilAsync(() => rig.Connections == rig.Successes);
    }

    [Fact]
    public async Task Disconnect_Always_DeletesOursThenEndsTheAccess()
    {
        await rig.ConnectAsync();
        var ours = await rig.SubscribeAsync("https://styling.example/webhooks/calendly/ours");
        await rig.SubscribeAsync("https://other.example/hook");
        await using (var db = rig.Product.OpenStore())
        {
            // Known by its address alone: the crash came before Calendly's name for it was written down.
            db.Add(new CalendlySubscription { Id = Guid.NewGuid(), Slug = "ours", CallbackUrl = ours, Stage = SubscriptionStage.Intended, CreatedAt = rig.Product.Now });
            await db.SaveChangesAsync(Cancellation);
        }

        var report = await rig.Product.Services.GetRequiredService<CalendlyDisconnect>().RunAsync("Test", Cancellation);

        Assert.Equal(1, report.Removed);
        Assert.Empty(report.Remarks);
        var left = rig.Calendly.Subscriptions.Select(one => one.CallbackUrl).ToList();
        Assert.Contains("https://other.example/hook", left);
        await using (var db = rig.Product.OpenStore())
        {
            Assert.Empty(left.Intersect(await db.CalendlySubscriptions.Select(s => s.CallbackUrl).ToListAsync(Cancellation)));
        }

        Assert.Equal(0, rig.Calendly.Tokens.Refreshable);
        Assert.Null(await rig.GrantAsync());
    }

    [Fact]
    public async Task Disconnect_CalendlyAway_GoesAllTheSameAndNamesWhatIsLeft()
    {
        await rig.ConnectAsync();
        rig.Calendly.Faults.Add(CalendlyFault.InternalError);

        var report = await rig.Product.Services.GetRequiredService<CalendlyDisconnect>().RunAsync("Test", Cancellation);

        Assert.Contains(report.Remarks, remark => remark.Contains("could not be ended", StringComparison.Ordinal));
        Assert.Null(await rig.GrantAsync());
    }

    [Theory]
    [InlineData(PersonRole.Manager, HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    [InlineData(PersonRole.Viewer, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized)]
    public async Task Others_ThanTheOwner_MayNotConnect(PersonRole? role, HttpStatusCode start, HttpStatusCode page)
    {
        await rig.ConnectAsync();
        using var browser = await rig.BrowserAsync(role);

        Assert.Equal(start, (await browser.GetAsync("/oauth/calendly/start", Cancellation)).StatusCode);
        Assert.Equal(start, (await browser.GetAsync("/oauth/calendly/callback?code=x&state=y", Cancellation)).StatusCode);
        using var seen = await browser.GetAsync("/settings/calendly", Cancellation);
        var html = await seen.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(page, seen.StatusCode);
        Assert.DoesNotContain("data-connect\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("calendly-client-secret", html, StringComparison.Ordinal);
    }
}
