namespace CalendlyWoo.Core.Notifications.Resending;

/// <summary>Which steps of a mail can be opened again, and what follows from it: never another hand-over of a mail that has left. Pure.</summary>
internal static class FromHere
{
    private static readonly NotificationStep[] All = Enum.GetValues<NotificationStep>();

    /// <summary>Why a step cannot be run again, or null where it can.</summary>
    public static string? Refusal(ResendFacts facts, NotificationStep step) => facts switch
    {
        { IsWorkedOn: true } => T("It is being sent just now."),
        { Notification.Steps.Mail.IsDone: true } when step is NotificationStep.Compose or NotificationStep.Mail =>
            T("This mail has left, and it is never handed over twice from here. Send it again instead."),
        { Notification: { Steps.Mail.IsDone: true, OrderId: not null } } when step == NotificationStep.Match =>
            T("Its order is known, and the mail has left. Run the order's steps instead."),
        { Notification: { Steps.Mail.IsDone: true, Kind: not NotificationKind.Booked } } when step == NotificationStep.Match =>
            T("The mail has left. Only the first mail of a booking looks for its order."),
        { Notification.Steps.Mail.IsDone: true } => null,
        _ when ResendRefusals.OfCustomer(facts) is { } why => why,
        _ when step > NotificationStep.Mail || Earlier(facts.Notification.Steps, step) => T("An earlier step is not done. Run that one first."),
        { MayHaveLeft: true } when step == NotificationStep.Compose =>
            T("Nobody knows whether this mail arrived, so it goes on as it was written. Run the step after this one."),
        _ => null,
    };

    /// <summary>The steps with the chosen one and what follows it open again; when they were tried stays, for their rows may be there.</summary>
    public static NotificationSteps Reopen(ResendFacts facts, NotificationStep from)
    {
        var hasLeft = facts.Notification.Steps.Mail.IsDone;
        return All.Where(step => step >= from && !(step == NotificationStep.Mail && facts.MayHaveLeft) && !Stays(step, hasLeft, facts.MayHaveLeft))
            .Aggregate(facts.Notification.Steps, (steps, step) => steps.With(step, new StepRecord(StepOutcome.Open, steps[step].At)));
    }

    /// <summary>A mail that left, or may have left, is not written again, and one that left not handed over.</summary>
    private static bool Stays(NotificationStep step, bool hasLeft, bool mayHaveLeft) =>
        (step == NotificationStep.Compose && (hasLeft || mayHaveLeft)) || (step == NotificationStep.Mail && hasLeft);

    private static bool Earlier(NotificationSteps steps, NotificationStep step) => All.Any(earlier => earlier < step && !steps[earlier].IsDone);
}
