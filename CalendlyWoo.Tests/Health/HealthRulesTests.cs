using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Health;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Health.Checks;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Health;

/// <summary>The steps from the facts alone.</summary>
public sealed class HealthRulesTests
{
    private static readonly DateTimeOffset Noon = AnOrder.Noon;
    private static readonly CheckResult Good = new(CheckKind.Shop, Noon, "s");
    private static readonly CheckResult Bad = new(CheckKind.Shop, Noon, "s", "x.y", "It does not work.", "HTTP 500");

    private static HealthFacts Nothing => new()
    {
        Address = new AddressFacts(null, false, AddressReach.ThisComputer, false, null),
        Calendly = new CalendlyFacts(),
        Shop = new PartyFacts(),
        Mail = new PartyFacts(),
        Services = [new ServiceFacts("Styling", true, true, true, false)],
        Test = new TestFacts(),
    };

    private static HealthFacts Whole => Nothing with
    {
        Address = new AddressFacts("https://b.example", false, AddressReach.Everywhere, false, Good),
        Calendly = new CalendlyFacts { IsConnected = true, HasSigningKey = true, AccountName = "Mila", Check = Good },
        Subscription = new SubscriptionFacts(SubscriptionCondition.Active, Noon, null, null, Noon),
        Shop = new PartyFacts { IsConfigured = true, Name = "shop.example", Check = Good },
        Mail = new PartyFacts { IsConfigured = true, Name = "a@b.example", Check = Good },
        Services = [new ServiceFacts("Styling", true, true, true, true)],
        Test = new TestFacts { StartedAt = Noon, MailedAt = Noon },
    };

    [Fact]
    public void Steps_NothingSetUp_BeginWithTheAddress()
    {
        var report = HealthRules.Judge(Nothing);

        Assert.Equal(HealthStep.Address, report.Next!.Step);
        Assert.Equal((0, 8), (report.Done, report.Steps.Count));
        Assert.All(report.Steps, step => Assert.Equal(StepState.NotYet, step.State));
    }

    [Fact]
    public void Steps_EverythingWorks_ReadAsHealth()
    {
        var report = HealthRules.Judge(Whole);

        Assert.True(report.IsWell);
        Assert.All(report.Steps, step => Assert.Equal(StepState.Done, step.State));
    }

    [Fact]
    public void Steps_ByConfigurationAlone_AskForNothing()
    {
        var report = HealthRules.Judge(Whole with
        {
            Address = new AddressFacts(null, false, AddressReach.ThisComputer, false, null),
            Calendly = new CalendlyFacts { HasSigningKey = true, IsFromConfiguration = true },
            Subscription = null,
            Shop = new PartyFacts { IsConfigured = true, IsFromConfiguration = true },
            Mail = new PartyFacts { IsConfigured = true, IsFromConfiguration = true },
            Test = new TestFacts(),
            WorksAlone = true,
        });

        Assert.True(report.IsWell);
    }

    [Theory]
    [InlineData(HealthStep.Address)]
    [InlineData(HealthStep.Calendly)]
    [InlineData(HealthStep.Shop)]
    [InlineData(HealthStep.Mail)]
    [InlineData(HealthStep.Services)]
    public void Step_CheckFailed_SaysItAndHasAButton(HealthStep step)
    {
        var facts = step switch
        {
            HealthStep.Address => Whole with { Address = Whole.Address with { Check = Bad } },
            HealthStep.Calendly => Whole with { Calendly = Whole.Calendly with { Check = Bad } },
            HealthStep.Shop => Whole with { Shop = Whole.Shop with { Check = Bad } },
            HealthStep.Mail => Whole with { Mail = Whole.Mail with { Check = Bad } },
            _ => Whole with { ServicesCheck = Bad },
        };

        var report = HealthRules.Judge(facts)[step];

        Assert.Equal((StepState.NeedsAttention, Bad.Message, Bad.Detail), (report.State, report.Sentence, report.Detail));
        Assert.NotNull(report.Button);
    }

    [Theory]
    [InlineData(SubscriptionCondition.Retrying, StepState.NeedsAttention)]
    [InlineData(SubscriptionCondition.Disabled, StepState.NeedsAttention)]
    [InlineData(SubscriptionCondition.NotAllowed, StepState.NeedsAttention)]
    [InlineData(SubscriptionCondition.Missing, StepState.NotYet)]
    [InlineData(SubscriptionCondition.Unknown, StepState.NotYet)]
    public void Subscription_Condition_IsTold(SubscriptionCondition condition, StepState expected)
    {
        var step = HealthRules.Judge(Whole with { Subscription = new SubscriptionFacts(condition, Noon, null, null, Noon) })[HealthStep.Subscription];

        Assert.Equal(expected, step.State);
        Assert.Equal("settings/subscriptions", step.Button!.Href);
    }

    [Fact]
    public void Calendly_Disconnected_ToldWithSinceAndReconnect()
    {
        var step = HealthRules.Judge(Whole with { Calendly = Whole.Calendly with { BrokenSince = Noon, Problem = "Calendly let us go." } })[HealthStep.Calendly];

        Assert.Equal((StepState.NeedsAttention, "Calendly let us go.", Noon, "Reconnect Calendly"), (step.State, step.Sentence, step.Since, step.Button!.Text));
    }

    [Fact]
    public void Address_ThisComputerOnly_IsEnoughForSimulatorsOnly()
    {
        var local = Whole.Address with { Named = "http://localhost:5080", Reach = AddressReach.ThisComputer };

        Assert.Equal(StepState.NeedsAttention, HealthRules.Judge(Whole with { Address = local })[HealthStep.Address].State);
        Assert.Equal(StepState.Done, HealthRules.Judge(Whole with { Address = local with { IsCalendlyHere = true } })[HealthStep.Address].State);
    }

    [Fact]
    public void Pause_AnsweredAgain_IsOver()
    {
        var paused = Whole with { Shop = Whole.Shop with { PausedSince = Noon, Problem = "Down." } };

        Assert.Equal("Down.", HealthRules.Judge(paused)[HealthStep.Shop].Sentence);
        Assert.Equal(StepState.Done, HealthRules.Judge(paused.With(Good))[HealthStep.Shop].State);
    }

    [Theory]
    [InlineData(0, "sends none until you say go")]
    [InlineData(1, "one booking came meanwhile")]
    [InlineData(4, "4 bookings came meanwhile")]
    public void GoLive_Watching_SaysWhatCameMeanwhile(int watched, string expected)
    {
        var step = HealthRules.Judge(Nothing with { WatchedBookings = watched })[HealthStep.GoLive];

        Assert.Contains(expected, step.Sentence, StringComparison.Ordinal);
        Assert.Equal(StepAct.GoLive, step.Button!.Act);
    }
}
