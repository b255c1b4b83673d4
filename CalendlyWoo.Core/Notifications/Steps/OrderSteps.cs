using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Finds out which order a mail is about: a first mail by matching, a later one by what the booking knows.</summary>
internal sealed class OrderSteps(MatchStep match, FollowUpStep followUp)
{
    public Task<StepResult> TakeAsync(NotificationRun run, CancellationToken cancellationToken) =>
        run switch
        {
            { Booking.IsTest: true } => Task.FromResult<StepResult>(new StepResult.Done(T("This is a test: no order is looked for, and none is touched."), StepOutcome.LeftOut)),
            { Notification.Kind: NotificationKind.Booked } => match.TakeAsync(run, cancellationToken),
            _ => followUp.TakeAsync(run, cancellationToken),
        };

    /// <summary>What a mail that waited was overtaken by, or null. A first mail has no other beside it.</summary>
    public async Task<StepResult?> OvertakenAsync(NotificationRun run, CancellationToken cancellationToken) =>
        run.IsResumed && run.Notification.Kind != NotificationKind.Booked ? await followUp.OvertakenAsync(run, cancellationToken) : null;

    /// <summary>Why a step that writes the order is left out for this mail, or null where it is to be taken.</summary>
    public static StepResult? LeftOut(NotificationRun run, NotificationStep step) => (step, run.Notification) switch
    {
        _ when run.Booking.IsTest => new StepResult.Done(T("This is a test: no order is marked."), StepOutcome.LeftOut),
        (_, { OrderId: null }) => new StepResult.Done(T("No order is known, so none is marked."), StepOutcome.LeftOut),
        (NotificationStep.Meta, { Kind: NotificationKind.Cancelled } or { Unit: null }) =>
            new StepResult.Done(T("The order's entry stays as it is."), StepOutcome.LeftOut),
        (NotificationStep.Status, { Kind: not NotificationKind.Booked }) => new StepResult.Done(T("The order's status stays as it is."), StepOutcome.LeftOut),
        _ => null,
    };
}
