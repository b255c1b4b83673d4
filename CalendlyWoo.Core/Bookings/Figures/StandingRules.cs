using CalendlyWoo.Core.Health;
using CalendlyWoo.Core.Jobs;

namespace CalendlyWoo.Core.Bookings.Figures;

/// <summary>Comes from what was observed to four lines: Calendly, the shop, the mail server, the work in the background. Pure.</summary>
public static class StandingRules
{
    /// <param name="parties">Calendly, its subscription, the shop and the mail server.</param>
    /// <param name="jobs">The work in the background of this process.</param>
    /// <param name="isAlone">No other copy of the product does the work instead.</param>
    /// <param name="late">Mails that are due and have not left.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<StandingLine> Judge(HealthReport parties, JobReading jobs, bool isAlone, int late, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(parties);
        ArgumentNullException.ThrowIfNull(jobs);
        var (calendly, subscription) = (parties[HealthStep.Calendly], parties[HealthStep.Subscription]);
        return
        [
            calendly.IsFine ? LineOf(StandingPart.Calendly, subscription, "settings/subscriptions") : LineOf(StandingPart.Calendly, calendly, "settings/calendly"),
            LineOf(StandingPart.Shop, parties[HealthStep.Shop], "settings/shop"),
            LineOf(StandingPart.Mail, parties[HealthStep.Mail], "settings/mail"),
            JobsOf(jobs, isAlone, late, now),
        ];
    }

    private static StandingLine LineOf(StandingPart part, StepReport step, string page)
    {
        var state = step switch
        {
            { IsFine: true } => StandingState.Good,
            // What is entered and has not been looked at is no trouble.
            { State: StepState.NotYet, Button.Act: StepAct.Check } => StandingState.Good,
            { State: StepState.NotYet } => StandingState.NotYet,
            _ => StandingState.Bad,
        };
        var sentence = step.Button?.Act == StepAct.Check && state == StandingState.Good ? T("Nothing has gone wrong.") : step.Sentence;
        return new StandingLine(part, state, sentence, page) { SeenAt = state == StandingState.Good ? step.CheckedAt : null };
    }

    private static StandingLine JobsOf(JobReading jobs, bool isAlone, int late, DateTimeOffset now)
    {
        var line = new StandingLine(StandingPart.Jobs, StandingState.Good, T("What is due is looked for every few seconds."), "log") { SeenAt = jobs.TurnedAt };
        return jobs switch
        {
            _ when !jobs.IsAlive(now) && (isAlone || late > 0) => line with
            {
                State = StandingState.Bad, Sentence = T("Nothing is looked for any more. Have CalendlyWoo restarted; nothing is lost."),
            },
            { Failing: [var one, ..] } => line with
            {
                State = StandingState.Bad, Sentence = T($"The work “{one.Name}” failed when it ran last. It is tried again by itself."), SeenAt = one.GoodAt,
            },
            _ => line,
        };
    }
}
