using CalendlyWoo.Core.Calendly.Subscriptions;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Health;

/// <summary>The subscription, the shop and the mail server.</summary>
public static partial class HealthRules
{
    private static PartyWords ShopWords => new(
        "settings/shop", T("Connect the shop"), T("Look at the shop's settings"), T("In your shop CalendlyWoo finds the order that pays for a booking, and marks it."),
        T("The shop is entered, and was not checked yet."), name => T($"{name} answers, and accepts our key."));

    private static PartyWords MailWords => new(
        "settings/mail", T("Set up mail"), T("Look at the mail settings"), T("Which mail account do your customers' mails come from?"),
        T("The mail account is entered, and was not checked yet."), name => T($"The mail server lets us in. Mails come from {name}."));

    private static StepReport Subscription(HealthFacts facts)
    {
        const HealthStep Step = HealthStep.Subscription;
        const string Page = "settings/subscriptions";
        var repair = StepButton.To(T("Look and repair"), Page);
        return (facts.Calendly, facts.Subscription) switch
        {
            ({ IsConnected: false, HasSigningKey: true, IsFromConfiguration: true }, _) =>
                new(Step, StepState.ByConfiguration, T("The operator looks after the webhook at Calendly. Connect Calendly, and CalendlyWoo does.")),
            ({ IsConnected: false }, _) => new(Step, StepState.NotYet, T("Comes by itself once Calendly is connected.")),
            (_, { Condition: SubscriptionCondition.Active } seen) => new(Step, StepState.Done, T("Calendly tells us of every booking.")) { CheckedAt = seen.CheckedAt },
            (_, { Condition: SubscriptionCondition.Retrying } seen) => new(
                Step, StepState.NeedsAttention, seen.Problem ?? T("Calendly could not reach us and tries again; after a day it gives up."))
            { Button = repair, Since = seen.RetryingSince ?? seen.Since, CheckedAt = seen.CheckedAt },
            (_, { Condition: SubscriptionCondition.Disabled } seen) => new(Step, StepState.NeedsAttention, seen.Problem ?? T("Calendly stopped telling us about bookings."))
            {
                Button = repair, Since = seen.Since, CheckedAt = seen.CheckedAt,
            },
            (_, { Condition: SubscriptionCondition.NotAllowed } seen) => new(
                Step, StepState.NeedsAttention, seen.Problem ?? T("Your Calendly plan or permissions do not include webhooks."))
            { Button = repair, CheckedAt = seen.CheckedAt },
            (_, { Condition: SubscriptionCondition.Missing, CheckedAt: not null, GoodBefore: true } seen) => new(
                Step, StepState.NeedsAttention, seen.Problem ?? T("Calendly does not know any more that it should tell us about bookings."))
            { Button = repair, Since = seen.Since, CheckedAt = seen.CheckedAt },
            (_, var seen) => new(Step, StepState.NotYet, seen?.Problem ?? T("Calendly is not asked yet to tell us about bookings."))
            {
                Button = StepButton.To(T("Have Calendly tell us"), Page),
            },
        };
    }

    private static StepReport Party(HealthStep step, PartyFacts party, PartyWords words) => party switch
    {
        { IsConfigured: false } => new(step, StepState.NotYet, words.Purpose) { Button = StepButton.To(words.Connect, words.Page) },
        { PausedSince: { } since } => new(step, StepState.NeedsAttention, party.Problem ?? "") { Button = StepButton.To(words.Look, words.Page), Since = since },
        { Check: { IsGood: false } bad } => new(step, StepState.NeedsAttention, bad.Message ?? "")
        {
            Button = StepButton.To(words.Look, words.Page), Detail = bad.Detail, CheckedAt = bad.At,
        },
        { Check: { } good } => Fine(step, party.IsFromConfiguration, words.Works(party.Name), good),
        { IsFromConfiguration: true } => new(step, StepState.ByConfiguration, words.Unchecked) { Button = StepButton.Do(T("Check now"), StepAct.Check) },
        _ => new(step, StepState.NotYet, words.Unchecked) { Button = StepButton.Do(T("Check now"), StepAct.Check) },
    };

    private sealed record PartyWords(string Page, string Connect, string Look, string Purpose, string Unchecked, Func<string, string> Works);
}
