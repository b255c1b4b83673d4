using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Care.Pausing;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;

namespace CalendlyWoo.Tests.Pages;

/// <summary>Which one message stands above every page.</summary>
public sealed class BannerTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset TwoPast = Now.AddMinutes(-58);
    private static readonly Standing Well = new() { IsLive = true };

    [Fact]
    public void Banner_AllWell_IsNone() => Assert.Null(Of(Well));

    [Theory]
    [InlineData(0, "No booking waits yet.")]
    [InlineData(1, "One booking waits.")]
    [InlineData(3, "3 bookings wait.")]
    public void Banner_CalendlyDisconnected_SaysSinceWhenAndWhatWaits(int waiting, string text)
    {
        var banner = Of(Well with { DisconnectedSince = TwoPast, WaitingForCalendly = waiting })!;

        Assert.Equal(("Calendly is disconnected since 14:02.", text), (banner.Title, banner.Text));
        Assert.Equal(("Reconnect", "settings/calendly", Tone.Bad), (banner.Act, banner.Path, banner.Tone));
    }

    [Theory]
    [InlineData(SubscriptionCondition.Disabled, "Calendly has not told us about bookings since 14:02.", "settings/subscriptions")]
    [InlineData(SubscriptionCondition.Missing, "Calendly has not told us about bookings since 14:02.", "settings/subscriptions")]
    [InlineData(SubscriptionCondition.NotAllowed, "Calendly does not let us hear about bookings.", "settings/subscriptions")]
    [InlineData(SubscriptionCondition.Retrying, "Calendly has been retrying since 14:02: it could not reach us.", "settings/subscriptions")]
    public void Banner_SubscriptionBroken_SaysWhat(SubscriptionCondition condition, string title, string path)
    {
        var banner = Of(Well with { Subscription = Watch(condition) })!;

        Assert.Equal((title, path), (banner.Title, banner.Path));
    }

    [Theory]
    [InlineData(SubscriptionCondition.Unknown)]
    [InlineData(SubscriptionCondition.Active)]
    public void Banner_SubscriptionInOrder_IsNone(SubscriptionCondition condition) => Assert.Null(Of(Well with { Subscription = Watch(condition) }));

    [Fact]
    public void Banner_RetryingSubscription_SaysWhenItGivesUp() =>
        Assert.Equal("It gives up tomorrow 14:02.", Of(Well with { Subscription = Watch(SubscriptionCondition.Retrying) })!.Text);

    [Fact]
    public void Banner_TwoPaused_TellsTheFirstAndNamesTheOther()
    {
        var banner = Of(Well with { Paused = [Pause(ConnectionName.Mail), Pause(ConnectionName.Shop)] })!;

        Assert.Equal("The mail server has not worked since 14:02.", banner.Title);
        Assert.Equal("It refused the login. The shop does not work either.", banner.Text);
        Assert.Equal("settings/mail", banner.Path);
    }

    [Theory]
    [InlineData(0, "No mail waits yet.")]
    [InlineData(1, "One mail waits.")]
    [InlineData(4, "4 mails wait.")]
    public void Banner_MailsPaused_SaysByWhomAndWhatWaits(int waiting, string text)
    {
        var banner = Of(Well with { Mails = new MailPauseState(TwoPast, "Mila", waiting), Paused = [Pause(ConnectionName.Mail)] })!;

        Assert.Equal(("Mila has paused all mails since 14:02.", text, "Let mails leave", true), (banner.Title, banner.Text, banner.Act, banner.LetsMailsLeave));
    }

    [Fact]
    public void Banner_NotLive_IsQuiet()
    {
        var banner = Of(new Standing())!;

        Assert.Equal((Tone.Quiet, "setup"), (banner.Tone, banner.Path));
    }

    [Fact]
    public void Banner_EverythingAtOnce_TellsTheMostUrgentFirst()
    {
        var worst = new Standing { DisconnectedSince = TwoPast, Subscription = Watch(SubscriptionCondition.Disabled), Paused = [Pause(ConnectionName.Shop)] };
        var retrying = worst with { DisconnectedSince = null, Subscription = Watch(SubscriptionCondition.Retrying) };

        Assert.Equal("settings/calendly", Of(worst)!.Path);
        Assert.Equal("settings/subscriptions", Of(worst with { DisconnectedSince = null })!.Path);
        Assert.Equal("settings/shop", Of(retrying)!.Path);
        Assert.Equal("settings/subscriptions", Of(retrying with { Paused = [] })!.Path);
        Assert.Equal("setup", Of(retrying with { Paused = [], Subscription = null })!.Path);
    }

    private static Banner? Of(Standing standing) => Banner.MostUrgent(standing, Now, TimeZoneInfo.Utc);

    private static SubscriptionWatch Watch(SubscriptionCondition condition) => new() { Condition = condition, Since = TwoPast, RetryingSince = TwoPast };

    private static Connection Pause(ConnectionName name) => new() { Name = name, PausedSince = TwoPast, Problem = "It refused the login." };
}
