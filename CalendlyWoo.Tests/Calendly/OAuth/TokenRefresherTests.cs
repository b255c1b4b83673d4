using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Demo.Calendly;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalendlyWoo.Tests.Calendly.OAuth;

public sealed class TokenRefresherTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Timer_TokenNearItsEnd_RenewsItOnceAndKeepsTheNewPair()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        var (pair, _) = await rig.ConnectAsync();
        await rig.Tokens.RefreshAheadAsync(Cancellation);
        Assert.Equal(0, rig.Calls(CalendlyCalls.Token));

        _clock.Advance(TimeSpan.FromMinutes(105));
        await rig.Tokens.RefreshAheadAsync(Cancellation);
        await rig.Tokens.RefreshAheadAsync(Cancellation);

        var stored = await rig.RefreshTokenAsync();
        Assert.Equal(1, rig.Calls(CalendlyCalls.Token));
        Assert.NotEqual(pair.RefreshToken, stored);
        Assert.True(rig.Calendly.Tokens.CanRefresh(stored));
        Assert.Equal(_clock.GetUtcNow() + TokenPair.Lifetime, (await rig.GrantAsync()).ExpiresAt);
    }

    [Fact]
    public async Task Tokens_AtRest_AreEncrypted()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        var (pair, grant) = await rig.ConnectAsync();

        Assert.DoesNotContain(pair.AccessToken, grant.AccessToken, StringComparison.Ordinal);
        Assert.DoesNotContain(pair.RefreshToken, grant.RefreshToken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefreshToken_UsedElsewhere_EndsInWordsOneCaseAndNoLoop()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        var (pair, _) = await rig.ConnectAsync();
        rig.Calendly.Tokens.Refresh(pair.RefreshToken);
        _clock.Advance(TimeSpan.FromHours(3));

        var first = await rig.Client.GetAccountAsync(Cancellation);
        for (var i = 0; i < 5; i++)
        {
            _clock.Advance(TimeSpan.FromMinutes(5));
            await rig.Tokens.RefreshAheadAsync(Cancellation);
            Assert.Equal(CalendlyFailures.ReconnectCode, (await rig.Client.GetAccountAsync(Cancellation)).Failure!.Code);
        }

        await using var db = rig.Open();
        var loss = await rig.Services.GetRequiredService<CalendlyStanding>().GetAsync(Cancellation);
        Assert.Equal(1, rig.Calls(CalendlyCalls.Token));
        Assert.Contains("press Reconnect", first.Failure!.Message, StringComparison.Ordinal);
        Assert.Contains("Mila Reyes", first.Failure.Message, StringComparison.Ordinal);
        Assert.Equal("connection:Calendly", (await db.Cases.SingleAsync(c => c.Kind == CaseKind.ConnectionLost, Cancellation)).OpenKey);
        Assert.Equal(1, await db.Activities.CountAsync(a => a.Kind == ActivityKind.Connection && a.Level == ActivityLevel.Error, Cancellation));
        Assert.Equal((first.Failure.Message, _clock.GetUtcNow() - TimeSpan.FromMinutes(25)), (loss!.Sentence, loss.Since));
    }

    [Fact]
    public async Task Crash_BetweenAnswerAndWrite_EndsInWordsAfterTheLease()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        var (pair, grant) = await rig.ConnectAsync();
        // A process took the lease, Calendly rotated, and the process died.
        Assert.True(await rig.Grants.TakeLeaseAsync(grant.Stamp, Guid.NewGuid(), Cancellation));
        rig.Calendly.Tokens.Refresh(pair.RefreshToken);
        _clock.Advance(GrantStore.LeaseTime + TimeSpan.FromSeconds(1));

        var outcome = await rig.Refresher.RefreshAsync(grant.Stamp, Cancellation);
        var again = await rig.Refresher.RefreshAsync(grant.Stamp, Cancellation);

        Assert.Contains("cut off", outcome.Failure!.Message, StringComparison.Ordinal);
        Assert.Contains("press Reconnect", outcome.Failure.Message, StringComparison.Ordinal);
        Assert.Equal(CalendlyFailures.ReconnectCode, again.Failure!.Code);
        Assert.Equal(1, rig.Calls(CalendlyCalls.Token));
    }

    [Fact]
    public async Task Crash_BeforeCalendlyWasAsked_IsTakenOverAndMended()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        var (_, grant) = await rig.ConnectAsync();
        await rig.Grants.TakeLeaseAsync(grant.Stamp, Guid.NewGuid(), Cancellation);
        _clock.Advance(GrantStore.LeaseTime + TimeSpan.FromSeconds(1));

        Assert.Null((await rig.Refresher.RefreshAsync(grant.Stamp, Cancellation)).Failure);
        Assert.Null((await rig.GrantAsync()).LeaseId);
    }

    [Theory]
    [InlineData(CalendlyFault.WorkThenDrop, true)]
    [InlineData(CalendlyFault.Drop, false)]
    public async Task Answer_Lost_IsTriedAgainAndTellsTheTruth(CalendlyFault fault, bool isLost)
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        var (_, grant) = await rig.ConnectAsync();
        rig.Calendly.Faults.Add(fault, CalendlyCalls.Token, times: 1);

        var first = await rig.Refresher.RefreshAsync(grant.Stamp, Cancellation);
        _clock.Advance(TimeSpan.FromSeconds(1));
        var second = await rig.Refresher.RefreshAsync(grant.Stamp, Cancellation);

        Assert.Equal(CalendlyFailures.UnreachableCode, first.Failure!.Code);
        Assert.Equal(isLost, second.Failure?.Message.Contains("cut off", StringComparison.Ordinal) ?? false);
        Assert.Equal(isLost, (await rig.GrantAsync()).BrokenSince is not null);
    }

    [Fact]
    public async Task Answer_ThatIsNoTokenPair_LeavesTheStoredPairAlone()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        var (_, grant) = await rig.ConnectAsync();
        rig.Calendly.Faults.Add(CalendlyFault.InternalError, CalendlyCalls.Token, times: 1);

        var outcome = await rig.Refresher.RefreshAsync(grant.Stamp, Cancellation);

        var after = await rig.GrantAsync();
        Assert.Equal(CalendlyFailures.ServerCode, outcome.Failure!.Code);
        Assert.Equal((grant.AccessToken, grant.RefreshToken, grant.Stamp), (after.AccessToken, after.RefreshToken, after.Stamp));
    }

    [Fact]
    public async Task LateAnswer_AfterOthersGaveUp_MendsTheConnection()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        var (pair, grant) = await rig.ConnectAsync();
        await rig.Grants.BreakAsync(grant.Stamp, "Given up.");
        var renewed = rig.Calendly.Tokens.Refresh(pair.RefreshToken)!;

        var isKept = await rig.Grants.ReplaceAsync(
            grant, new TokenAnswer(renewed.AccessToken, renewed.RefreshToken, TokenPair.Lifetime, renewed.Scope, "", ""));

        Assert.True(isKept);
        Assert.Null(await rig.Services.GetRequiredService<CalendlyStanding>().GetAsync(Cancellation));
        Assert.Null((await rig.Tokens.CurrentAsync(Cancellation)).Failure);
    }

    [Fact]
    public async Task Answer_OfAnOldPair_DoesNotOverwriteANewerOne()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        var (_, old) = await rig.ConnectAsync();
        var (_, current) = await rig.ConnectAsync();

        var isKept = await rig.Grants.ReplaceAsync(old, new TokenAnswer("a", "b", TokenPair.Lifetime, "", "", ""));

        Assert.False(isKept);
        Assert.Equal(current.RefreshToken, (await rig.GrantAsync()).RefreshToken);
    }

    [Fact]
    public async Task Secret_NoLongerCalendlys_SaysSoAndMendsItselfOnceItIsRight()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        var (_, grant) = await rig.ConnectAsync();
        rig.Settings["Calendly:ClientSecret"] = "wrong";
        rig.Settings.Reload();

        var refused = await rig.Refresher.RefreshAsync(grant.Stamp, Cancellation);
        var resting = await rig.Refresher.RefreshAsync(grant.Stamp, Cancellation);
        Assert.NotNull(await rig.Services.GetRequiredService<CalendlyStanding>().GetAsync(Cancellation));
        Assert.Equal(1, rig.Calls(CalendlyCalls.Token));
        rig.Settings["Calendly:ClientSecret"] = "demo-client-secret";
        rig.Settings.Reload();
        _clock.Advance(TimeSpan.FromMinutes(2));
        var mended = await rig.Refresher.RefreshAsync(grant.Stamp, Cancellation);

        await using var db = rig.Open();
        Assert.Equal((CalendlyFailures.ClientRefusedCode, refused.Failure!.Message), (refused.Failure.Code, resting.Failure!.Message));
        Assert.Null(mended.Failure);
        Assert.Null(await rig.Services.GetRequiredService<CalendlyStanding>().GetAsync(Cancellation));
        Assert.False(await db.Cases.AnyAsync(c => c.OpenKey != null, Cancellation));
    }

    [Fact]
    public async Task TooManyTokens_WaitsUntilCalendlySays()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        var (_, grant) = await rig.ConnectAsync();
        rig.Calendly.Faults.Add(CalendlyFault.TooManyRequests, CalendlyCalls.Token, times: 1);

        await rig.Refresher.RefreshAsync(grant.Stamp, Cancellation);
        await rig.Refresher.RefreshAsync(grant.Stamp, Cancellation);
        Assert.Equal(1, rig.Calls(CalendlyCalls.Token));
        _clock.Advance(TimeSpan.FromSeconds(43));

        Assert.Null((await rig.Refresher.RefreshAsync(grant.Stamp, Cancellation)).Failure);
    }
}
