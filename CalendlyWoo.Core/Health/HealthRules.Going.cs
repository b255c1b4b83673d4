using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Health;

/// <summary>The services, the test, and going live.</summary>
public static partial class HealthRules
{
    private static StepReport Services(HealthFacts facts)
    {
        const HealthStep Step = HealthStep.Services;
        var look = StepButton.To(T("Look at the services"), "settings/services");
        var wanting = facts.Services.FirstOrDefault(service => !service.HasProducts || !service.HasEventTypes || !service.HasTemplate);
        return (facts.Services.Count, wanting, facts.ServicesCheck) switch
        {
            (0, _, _) => new(Step, StepState.NotYet, T("What do you sell, and what do customers book for it?")) { Button = StepButton.To(T("Add a service"), "settings/services") },
            (_, { HasProducts: false } none, _) => new(Step, StepState.NeedsAttention, T($"{none.Name} has no product of your shop yet.")) { Button = look },
            (_, { HasEventTypes: false } none, _) => new(Step, StepState.NeedsAttention, T($"{none.Name} has no event type of Calendly yet.")) { Button = look },
            (_, { } none, _) => new(Step, StepState.NeedsAttention, T($"{none.Name} has no template for its mail yet.")) { Button = look },
            (_, _, { IsGood: false } bad) => new(Step, StepState.NeedsAttention, bad.Message ?? "") { Button = look, Detail = bad.Detail, CheckedAt = bad.At },
            (_, _, null) when !facts.WorksAlone && !facts.Calendly.IsConnected => new(
                Step, StepState.NotYet, T($"Prepared: {string.Join(", ", facts.Services.Select(service => service.Name))}. They are compared with your Calendly once it is connected."))
            { Button = look },
            (1, _, var good) => new(Step, StepState.Done, T($"One service: {facts.Services[0].Name}.")) { CheckedAt = good?.At },
            (var count, _, var good) => new(Step, StepState.Done, T($"{count} services: {string.Join(", ", facts.Services.Select(service => service.Name))}."))
            {
                CheckedAt = good?.At,
            },
        };
    }

    private static StepReport Test(HealthFacts facts)
    {
        const HealthStep Step = HealthStep.Test;
        var (test, button) = (facts.Test, StepButton.Do(T("Make a test booking"), StepAct.Test));
        return test switch
        {
            { MailedAt: { } at } => new(Step, StepState.Done, T("A test booking went all the way: its mail was handed to the mail server.")) { CheckedAt = at },
            { Problem: { } problem } => new(Step, StepState.NeedsAttention, problem) { Button = button, CheckedAt = test.StartedAt },
            { StartedAt: not null } => new(Step, StepState.NotYet, T("A test booking is on its way.")) { Button = button },
            { HasRealMail: true } => new(Step, StepState.Done, T("Customers' mails have left; that proves more than a test.")),
            { IsSkipped: true } => new(Step, StepState.Skipped, T("Left out. It can be made at any time.")) { Button = button },
            _ when facts.WorksAlone => new(Step, StepState.ByConfiguration, T("The configuration is complete. A test booking shows the whole way, and mails nobody but you.")) { Button = button },
            _ => new(Step, StepState.NotYet, T("A test booking takes the whole way, and its mail goes to you alone. No order is touched.")) { Button = button },
        };
    }

    private static StepReport GoLive(HealthFacts facts)
    {
        const HealthStep Step = HealthStep.GoLive;
        var live = facts.Services.Count(service => service.IsLive);
        var watching = facts.Services.Count - live;
        var button = watching > 0 ? StepButton.Do(T("Go live"), StepAct.GoLive) : null;
        return (live, watching) switch
        {
            (_, 0) when live > 0 => new(Step, facts.WorksAlone ? StepState.ByConfiguration : StepState.Done, T("Customers are mailed as soon as they book.")),
            (0, _) => new(Step, StepState.NotYet, Watching(facts.WatchedBookings)) { Button = button },
            _ => new(Step, StepState.Done, T($"{live} of {live + watching} services are live; the others only watch.")) { Button = button },
        };
    }

    private static string Watching(int watched) => watched switch
    {
        0 => T("CalendlyWoo only watches: it finds orders and writes mails, and sends none until you say go."),
        1 => T("CalendlyWoo only watches: one booking came meanwhile, and its mail was written and not sent."),
        _ => T($"CalendlyWoo only watches: {watched} bookings came meanwhile, and their mails were written and not sent."),
    };
}
