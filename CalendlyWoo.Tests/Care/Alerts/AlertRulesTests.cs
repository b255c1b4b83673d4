using CalendlyWoo.Core.Calendly.Backfill;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Care;
using CalendlyWoo.Core.Care.Alerts;
using CalendlyWoo.Core.Care.Pausing;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Connections;

namespace CalendlyWoo.Tests.Care.Alerts;

/// <summary>Which troubles there are.</summary>
public sealed class AlertRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 15, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset TwoPast = new(2026, 11, 22, 13, 2, 0, TimeSpan.Zero);
    private static readonly Standing Well = new() { IsLive = true, Subscription = new SubscriptionWatch { Condition = SubscriptionCondition.Active } };
    private static readonly UnusualSilence Quiet = new(TwoPast, TimeSpan.FromHours(8.5));

    [Fact]
    public void Facts_AllWell_AreNoTrouble() => Assert.Empty(Of(Well));

    [Fact]
    public void Calendly_Disconnected_IsToldWithWhatWaitsAndWhatToDo()
    {
        var trouble = Assert.Single(Of(Well with { DisconnectedSince = TwoPast, WaitingForCalendly = 3, Paused = [Paused(ConnectionName.Calendly)] }));

        Assert.Equal(("connection:Calendly", AlertKind.ConnectionLost, "settings/calendly"), (trouble.Key, trouble.Kind, trouble.Path));
        Assert.Equal("Calendly is disconnected since 14:02 on 22 November. 3 bookings wait. Connect it again; what was missed is then fetched.", trouble.Text);
    }

    [Theory]
    [InlineData(ConnectionName.Shop, AlertKind.ConnectionLost, "settings/shop")]
    [InlineData(ConnectionName.Mail, AlertKind.MailRefused, "settings/mail")]
    [InlineData(ConnectionName.Calendly, AlertKind.ConnectionLost, "settings/calendly")]
    public void Connection_Paused_IsToldInItsOwnWords(ConnectionName name, AlertKind kind, string path)
    {
        var trouble = Assert.Single(Of(Well with { Paused = [Paused(name)] }));

        Assert.Equal(($"connection:{name}", kind, path), (trouble.Key, trouble.Kind, trouble.Path));
        Assert.Contains("since 14:02 on 22 November. It refused the login.", trouble.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SubscriptionCondition.Disabled, "Calendly stopped telling us about bookings at 14:02 on 22 November.")]
    [InlineData(SubscriptionCondition.Missing, "Calendly stopped telling us about bookings at 14:02 on 22 November.")]
    [InlineData(SubscriptionCondition.Retrying, "Calendly has tried in vain to reach us since 14:02 on 22 November.")]
    [InlineData(SubscriptionCondition.NotAllowed, "Calendly does not let us hear about bookings.")]
    public void Subscription_NotInOrder_IsTold(SubscriptionCondition condition, string begins)
    {
        var trouble = Assert.Single(Of(Well with { Subscription = new SubscriptionWatch { Condition = condition, Since = TwoPast } }, Quiet));

        Assert.Equal(AlertKind.SubscriptionTrouble, trouble.Kind);
        Assert.StartsWith(begins, trouble.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Bookings_Fetched_AreToldAsNews()
    {
        var run = new BackfillRun { Id = Guid.NewGuid(), StartedAt = Now, GapFrom = TwoPast, Reason = "", Actor = "product", State = BackfillState.Done, Added = 3 };

        var trouble = Assert.Single(AlertRules.Of(Facts(Well) with { Fetched = run }));

        Assert.Equal(AlertKind.SubscriptionHealed, trouble.Kind);
        Assert.Equal("Calendly did not tell us of everything after 14:02 on 22 November. 3 bookings were fetched afterwards; nothing is lost. You need not do anything.", trouble.Text);
    }

    [Theory]
    [InlineData(3.9, 0)]
    [InlineData(4, 1)]
    public void Pause_OfHours_IsTold(double hours, int troubles) =>
        Assert.Equal(troubles, Of(Well with { Mails = new MailPauseState(Now.AddHours(-hours), "Mila", 2) }).Count(trouble => trouble.Kind == AlertKind.MailsPaused));

    [Fact]
    public void Silence_ThatIsUnusual_IsToldWithWhatIsUsual()
    {
        var trouble = Assert.Single(Of(Well, Quiet));

        Assert.Equal(AlertKind.Silence, trouble.Kind);
        Assert.Contains("something usually arrives within 9 hours", trouble.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Silence_OfADisconnectedCalendly_IsExplained() => Assert.DoesNotContain(Of(Well with { DisconnectedSince = TwoPast }, Quiet), trouble => trouble.Kind == AlertKind.Silence);

    [Fact]
    public void Cases_Old_AreEachATroubleOfTheirOwn()
    {
        var matters = Enumerable.Range(0, 2).Select(_ => new Case { Id = Guid.NewGuid(), Key = "x", Kind = CaseKind.NoOrder, Title = "No order was found", NextStep = "", OpenedAt = TwoPast }).ToList();

        var troubles = AlertRules.Of(Facts(Well) with { OldCases = matters });

        Assert.Equal(matters.Select(matter => $"needs-you?case={matter.Id}"), troubles.Select(trouble => trouble.Path));
        Assert.All(troubles, trouble => Assert.Equal("This has waited for you since 14:02 on 22 November: No order was found.", trouble.Text));
    }

    [Fact]
    public void Mails_Overdue_AreTold() => Assert.Equal(AlertKind.MailsOverdue, Assert.Single(AlertRules.Of(Facts(Well) with { OverdueSince = TwoPast })).Kind);

    [Fact]
    public void Deliveries_Refused_AreToldInTheWordsOfTheirCase()
    {
        var refused = new Case { Id = Guid.NewGuid(), Key = "x", Kind = CaseKind.DeliveriesRefused, Title = "The clock is wrong", Reasons = ["It is ahead."], NextStep = "Set it.", OpenedAt = TwoPast };

        Assert.Equal("The clock is wrong. It is ahead. Set it.", Assert.Single(AlertRules.Of(Facts(Well) with { Refused = refused })).Text);
    }

    private static IReadOnlyList<Trouble> Of(Standing standing, UnusualSilence? silence = null) => AlertRules.Of(Facts(standing) with { Silence = silence });

    private static AlertFacts Facts(Standing standing) => new() { Now = Now, Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels"), Standing = standing };

    private static Connection Paused(ConnectionName name) => new() { Name = name, PausedSince = TwoPast, Problem = "It refused the login." };
}
