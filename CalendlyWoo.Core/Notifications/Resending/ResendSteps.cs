namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>With which steps a mail that a person sends begins. Pure.</summary>
internal static class ResendSteps
{
    private static readonly NotificationStep[] All = Enum.GetValues<NotificationStep>();

    /// <summary>True where nobody else marks the order: the first mail left, and its marking has stopped.</summary>
    public static bool MarksOrder(Notification former) =>
        former.State is NotificationState.NeedsOwner && !(former.Steps.Meta.IsDone && former.Steps.Note.IsDone && former.Steps.Status.IsDone);

    /// <summary>Of another mail for the one that left: the order is known, and what was done to it is not done again.</summary>
    public static NotificationSteps OfResend(Notification former, DateTimeOffset now)
    {
        var taken = new StepRecord(former.Steps.Match.IsDone ? former.Steps.Match.Outcome : StepOutcome.Done, now, 0, T("Known from the first mail."));
        StepRecord Marking(StepRecord done) =>
            MarksOrder(former) && !done.IsDone ? StepRecord.Open : new StepRecord(StepOutcome.LeftOut, now, 0, T("Belongs to the first mail."));
        var steps = former.Steps;
        return new NotificationSteps(taken, StepRecord.Open, StepRecord.Open, Marking(steps.Meta), Marking(steps.Note), Marking(steps.Status));
    }

    /// <summary>Of the same mail going on: what is not done is tried as often again as the first time.</summary>
    public static NotificationSteps OfGoingOn(NotificationSteps steps, bool isWrittenAnew)
    {
        if (isWrittenAnew)
        {
            // The mail step stays as it is: a hand-over that nobody knows the end of is counted when it goes on.
            steps = steps.With(NotificationStep.Compose, StepRecord.Open);
        }

        return All.Where(step => !steps[step].IsDone).Aggregate(steps, (known, step) => known.With(step, known[step] with { Attempts = 0 }));
    }
}
