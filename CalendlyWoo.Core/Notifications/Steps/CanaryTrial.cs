using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Composes a mail from the draft that is on trial, where one is; and from the active version where that fails, so that no customer waits for it.</summary>
internal static class CanaryTrial
{
    private const int LongestReason = 1000;

    /// <param name="run">Gets what its commit writes of the trial.</param>
    /// <param name="active">The version in use.</param>
    /// <param name="compose">Makes the mail from a version.</param>
    /// <param name="now">UTC.</param>
    public static Outcome<OutgoingMail> Compose(
        NotificationRun run, TemplateVersion active, Func<TemplateVersion, Outcome<OutgoingMail>> compose, DateTimeOffset now)
    {
        run.Trial = null;
        if (!run.Offered.Trials.TryGetValue(active.TemplateId, out var trial))
        {
            return compose(active);
        }

        var tried = compose(trial.Version);
        if (tried.TryGet(out _, out var trouble))
        {
            Take(run, trial, now);
            return tried;
        }

        var mail = compose(active);
        if (mail.TryGet(out _, out _))
        {
            // Where the active version fails as well, the trial is not to blame.
            Stop(run, trial, trouble.Message, now);
        }

        return mail;
    }

    /// <summary>An addition to the sentence about the written mail; empty without a trial.</summary>
    public static string InWords(NotificationRun run) => run.Trial is { Stopped: null } change
        ? $", as number {change.Taken} of {change.Seen.Wanted} of the trial of a new text"
        : "";

    private static void Take(NotificationRun run, OfferedTrial trial, DateTimeOffset now)
    {
        run.Trial = new CanaryChange(trial.Row, trial.Row.Taken + 1, null);
        if (run.Trial.Taken == trial.Row.Wanted)
        {
            run.Activities.Add(ActivityLog.ForTemplate(
                T($"The trial of version {trial.Version.Number} is done: {trial.Row.Wanted} of {trial.Row.Wanted} mails are written. Publish it, or drop it."), "product", now));
        }
    }

    private static void Stop(NotificationRun run, OfferedTrial trial, string reason, DateTimeOffset now)
    {
        var text = T($"Version {trial.Version.Number} could not be filled in for a booking, which got the active version instead. {reason}");
        run.Trial = new CanaryChange(trial.Row, trial.Row.Taken, text.Length <= LongestReason ? text : text[..LongestReason]);
        run.Activities.Add(ActivityLog.ForTemplate(T($"The trial has ended. {text}"), "product", now, ActivityLevel.Warning));
    }
}
