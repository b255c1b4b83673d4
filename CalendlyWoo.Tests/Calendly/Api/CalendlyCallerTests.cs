using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Tests.Calendly.OAuth;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Web.Demo.Calendly;

namespace CalendlyWoo.Tests.Calendly.Api;

public sealed class CalendlyCallerTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static CalendlyCall Me => new(HttpMethod.Get, "users/me");

    [Theory]
    [InlineData(CalendlyFault.InsufficientScope, "calendly.scope", FailureCategory.NeedsOwner, "users:read")]
    [InlineData(CalendlyFault.UpgradePlan, "calendly.plan", FailureCategory.NeedsOwner, "Your Calendly plan does not include this")]
    [InlineData(CalendlyFault.PermissionDenied, "calendly.permission", FailureCategory.NeedsOwner, "Ask an owner or administrator")]
    [InlineData(CalendlyFault.InternalError, "calendly.server", FailureCategory.Transient, "We try again")]
    [InlineData(CalendlyFault.Drop, "calendly.unreachable", FailureCategory.Transient, "We try again")]
    public async Task Refusals_EachOfItsKind_AreToldApart(CalendlyFault fault, string code, FailureCategory category, string words)
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        await rig.ConnectAsync();
        rig.Calendly.Faults.Add(fault, CalendlyCalls.Api);

        var failure = (await rig.Caller.SendAsync(Me, Cancellation)).Failure!;

        Assert.Equal((code, category), (failure.Code, failure.Category));
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("webhook_subscriptions/none", "calendly.not-found")]
    [InlineData("event_types", "calendly.invalid")]
    [InlineData("https://api.calendly.com/webhook_subscriptions/none", "calendly.not-found")]
    public async Task Questions_Wrong_AreToldApart(string path, string code)
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        await rig.ConnectAsync();
        Assert.Equal(code, (await rig.Caller.SendAsync(new CalendlyCall(HttpMethod.Get, path), Cancellation)).Failure!.Code);
    }

    [Theory]
    [InlineData("https://evil.example/users/me")]
    [InlineData("http://api.calendly.com/users/me")]
    [InlineData("https://api.calendly.com@evil.example/users/me")]
    [InlineData("https://api.calendly.com.evil.example/users/me")]
    [InlineData("https://api.calendly.com:8443/users/me")]
    public async Task Address_OfAnotherServer_IsNeverCalled(string path)
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        await rig.ConnectAsync();

        Assert.Equal(CalendlyFailures.InvalidCode, (await rig.Caller.SendAsync(new CalendlyCall(HttpMethod.Get, path), Cancellation)).Failure!.Code);
        Assert.Equal(0, rig.Calendly.Requests.Total);
    }

    [Theory]
    [InlineData("//evil.example/users/me")]
    [InlineData("\\\\evil.example\\users")]
    [InlineData("evil.example:443/users")]
    [InlineData("../../users/me")]
    [InlineData("@evil.example/users/me")]
    public void Path_Hostile_StaysAtTheApi(string path)
    {
        var address = CalendlyAddress.Of(new Uri("https://api.calendly.com"), path);
        Assert.True(address is null || address.Authority == "api.calendly.com");
    }

    [Fact]
    public async Task RateLimit_Reached_IsHonouredInSeconds()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        await rig.ConnectAsync();
        rig.Calendly.Faults.Add(CalendlyFault.TooManyRequests, CalendlyCalls.Api, times: 1);

        var first = (await rig.Caller.SendAsync(Me, Cancellation)).Failure!;
        var second = (await rig.Caller.SendAsync(Me, Cancellation)).Failure!;
        var asked = rig.Calendly.Requests.Total;
        _clock.Advance(TimeSpan.FromSeconds(43));
        var third = await rig.Caller.SendAsync(Me, Cancellation);

        Assert.Equal((CalendlyFailures.RateLimitedCode, FailureCategory.RateLimited), (first.Code, first.Category));
        Assert.Equal(_clock.GetUtcNow() - TimeSpan.FromSeconds(1), first.RetryAt);
        Assert.Equal((first.RetryAt, 1), (second.RetryAt, asked));
        Assert.Null(third.Failure);
    }

    [Fact]
    public async Task Token_RefusedAsExpired_IsRenewedOnceAndTheCallMadeAgain()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        await rig.ConnectAsync();
        _clock.Advance(TimeSpan.FromMinutes(10));
        rig.Calendly.Faults.Add(CalendlyFault.TokenExpired, CalendlyCalls.Users, times: 1);

        Assert.Null((await rig.Caller.SendAsync(Me, Cancellation)).Failure);
        Assert.Equal((1, 2), (rig.Calls(CalendlyCalls.Token), rig.Calls(CalendlyCalls.Users)));
    }

    [Fact]
    public async Task Token_RefusedForEver_IsNotRenewedForEver()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        await rig.ConnectAsync();
        _clock.Advance(TimeSpan.FromMinutes(10));
        rig.Calendly.Faults.Add(CalendlyFault.TokenRevoked, CalendlyCalls.Users);

        for (var i = 0; i < 5; i++)
            Assert.Equal(CalendlyFailures.UnauthenticatedCode, (await rig.Caller.SendAsync(Me, Cancellation)).Failure!.Code);

        Assert.Equal(1, rig.Calls(CalendlyCalls.Token));
    }

    [Fact]
    public async Task Nothing_Connected_SaysSo_AndAPersonalTokenConnects()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        Assert.Equal(CalendlyFailures.NotConnectedCode, (await rig.Caller.SendAsync(Me, Cancellation)).Failure!.Code);

        rig.Settings["Calendly:PersonalAccessToken"] = rig.Calendly.Options.PersonalAccessToken;
        rig.Settings.Reload();
        Assert.True((await rig.Client.GetAccountAsync(Cancellation)).TryGet(out var account, out _));
        Assert.Equal(ModelStudio.Owner.Name, account.Name);

        rig.Settings["Calendly:PersonalAccessToken"] = "wrong";
        rig.Settings.Reload();
        var refused = (await rig.Client.GetAccountAsync(Cancellation)).Failure!;
        Assert.Equal(CalendlyFailures.UnauthenticatedCode, refused.Code);
        Assert.Contains("Make a new one", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EventTypes_MoreThanAPage_AreAllThereOnce()
    {
        await using var rig = await OAuthRig.StartAsync(_clock);
        await rig.ConnectAsync();
        for (var i = 0; i < 250; i++)
            rig.Calendly.AddEventType(ModelStudio.VirtualStylingSession with { Uuid = Guid.NewGuid().ToString(), Name = $"Session {i:000}", Slug = $"session-{i}" });
        var told = new List<int>();

        Assert.True((await rig.Client.ListEventTypesAsync(new Teller(told), Cancellation)).TryGet(out var types, out _));

        Assert.Equal(253, types.Select(type => type.Uri).Distinct().Count());
        Assert.Equal([100, 200, 253], told);
        Assert.Contains(types, type => type is { Name: "In Person Styling Session", DurationMinutes: 120, IsActive: true });
    }

    private sealed class Teller(List<int> told) : IProgress<int>
    {
        public void Report(int value) => told.Add(value);
    }
}
