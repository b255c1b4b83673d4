using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Health.Checks;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Health;

/// <summary>Decides from what was observed how each step stands, and which one button helps. Pure.</summary>
public static partial class HealthRules
{
    /// <summary>All steps in their order.</summary>
    public static HealthReport Judge(HealthFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new HealthReport([
            Address(facts.Address, facts.WorksAlone),
            Calendly(facts.Calendly),
            Subscription(facts),
            Party(HealthStep.Shop, facts.Shop, ShopWords),
            Party(HealthStep.Mail, facts.Mail, MailWords),
            Services(facts),
            Test(facts),
            GoLive(facts),
        ])
        { LastBookingAt = facts.LastBookingAt };
    }

    /// <summary>Only those that somebody outside has a part in, for whoever asks often.</summary>
    public static HealthReport JudgeParties(HealthFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new HealthReport([Calendly(facts.Calendly), Subscription(facts), Party(HealthStep.Shop, facts.Shop, ShopWords), Party(HealthStep.Mail, facts.Mail, MailWords)]);
    }

    private static StepReport Address(AddressFacts address, bool worksAlone)
    {
        const HealthStep Step = HealthStep.Address;
        var check = StepButton.Do(T("Check the address"), StepAct.Check);
        return address switch
        {
            { Named: null } when worksAlone && address.Check is not { IsGood: false } =>
                new(Step, StepState.ByConfiguration, T("No address is named; bookings arrive at whatever address the operator gave to Calendly.")),
            { Named: null } => new(Step, StepState.NotYet, T("Under which address do Calendly, your shop and browsers reach CalendlyWoo?")),
            { Check: { IsGood: false } bad } => new(Step, StepState.NeedsAttention, bad.Message ?? "") { Button = check, Detail = bad.Detail, CheckedAt = bad.At },
            { Check: null } => new(Step, StepState.NotYet, T($"{address.Named} has not been checked yet.")) { Button = check },
            { Reach: AddressReach.ThisComputer, IsCalendlyHere: false } => new(
                Step, StepState.NeedsAttention, T("This address works on this computer only; Calendly sends from the internet. It is good for trying things out."))
            { CheckedAt = address.Check.At },
            { Reach: AddressReach.ThisComputer } =>
                Fine(Step, address.IsFromConfiguration, T($"{address.Named} is reached. It is good for trying things out on this computer only."), address.Check),
            _ => Fine(Step, address.IsFromConfiguration, T($"{address.Named} is reached as it is written."), address.Check),
        };
    }

    private static StepReport Calendly(CalendlyFacts calendly)
    {
        const HealthStep Step = HealthStep.Calendly;
        const string Page = "settings/calendly";
        return calendly switch
        {
            { IsConnected: true, BrokenSince: { } since } => new(Step, StepState.NeedsAttention, calendly.Problem ?? T("Calendly does not let us in any more."))
            {
                Button = StepButton.To(T("Reconnect Calendly"), Page), Since = since,
            },
            { IsConnected: true, Check: { IsGood: false } bad } => new(Step, StepState.NeedsAttention, bad.Message ?? "")
            {
                Button = StepButton.To(T("Look at the connection"), Page), Detail = bad.Detail, CheckedAt = bad.At,
            },
            { IsConnected: true, HasSigningKey: false, HasToken: false } => new(
                Step, StepState.NeedsAttention, T("Connected, but the app's webhook signing key is missing: without it no booking can be accepted."))
            { Button = StepButton.To(T("Enter the signing key"), Page) },
            { IsConnected: true } => Fine(
                Step, calendly.IsFromConfiguration, calendly.AccountName.Length > 0 ? T($"Connected as {calendly.AccountName}.") : T("Connected."), calendly.Check),
            { HasSigningKey: true, IsFromConfiguration: true } => new(
                Step, StepState.ByConfiguration, T("Bookings are accepted with the signing key of the configuration. Once Calendly is connected, too, lost bookings are found again."))
            { Button = StepButton.To(T("Connect Calendly"), Page) },
            { HasApp: true } => new(Step, StepState.NotYet, T("The app is entered. Calendly now asks you whether CalendlyWoo may read your bookings."))
            {
                Button = StepButton.To(T("Connect Calendly"), Page),
            },
            _ => new(Step, StepState.NotYet, T("CalendlyWoo learns from Calendly who booked what and when.")) { Button = StepButton.To(T("Connect Calendly"), Page) },
        };
    }

    private static StepReport Fine(HealthStep step, bool isFromConfiguration, string sentence, CheckResult? check) =>
        new(step, isFromConfiguration ? StepState.ByConfiguration : StepState.Done, sentence) { CheckedAt = check?.At };
}
