using CalendlyWoo.Core.Store;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Takes one step, after looking whether its party can be worked with and whether booking and order still want it.</summary>
internal sealed class StepSequence(OrderSteps orders, ComposeStep compose, MailStep mail, MarkSteps mark, StepReadiness readiness, RunWriter writer)
{
    public async Task<StepResult> TakeAsync(NotificationRun run, NotificationStep step, CancellationToken cancellationToken) =>
        await readiness.ObstacleAsync(run, step, cancellationToken) ?? step switch
        {
            NotificationStep.Match => await orders.TakeAsync(run, cancellationToken),
            // What an earlier go knew of the order is gone with it; without the order the mail would say less than it should.
            NotificationStep.Compose => await readiness.LookAgainAsync(run, cancellationToken) ?? await ComposeAsync(run, cancellationToken),
            NotificationStep.Mail => await TakeMailAsync(run, cancellationToken),
            NotificationStep.Meta => OrderSteps.LeftOut(run, step) ?? await UnderLeaseAsync(run, mark.TakeMetaAsync, cancellationToken),
            NotificationStep.Note => OrderSteps.LeftOut(run, step) ?? await UnderLeaseAsync(run, mark.TakeNoteAsync, cancellationToken),
            NotificationStep.Status => OrderSteps.LeftOut(run, step) ?? await UnderLeaseAsync(run, mark.TakeStatusAsync, cancellationToken),
        };

    private async Task<StepResult> ComposeAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        var result = await compose.TakeAsync(run, cancellationToken);
        run.IsHeld = await readiness.IsHeldAsync(run, cancellationToken);
        return result;
    }

    private async Task<StepResult> TakeMailAsync(NotificationRun run, CancellationToken cancellationToken)
    {
        if (await orders.OvertakenAsync(run, cancellationToken) is { } overtaken)
        {
            return overtaken;
        }

        // A finished mail about a cancellation does not depend on the order.
        if (run.Notification.Kind != NotificationKind.Cancelled && await readiness.LookAgainAsync(run, cancellationToken) is { } obstacle)
        {
            return obstacle;
        }

        if (run.IsResumed || run.Notification.Steps.Mail.Outcome != StepOutcome.InFlight)
        {
            run.Record(NotificationStep.Mail, run.Notification.Steps.Mail with { Outcome = StepOutcome.InFlight });
            if (await writer.CommitAsync(run, release: false, cancellationToken) != CommitResult.Committed)
            {
                return new StepResult.Again();
            }
        }

        return await mail.TakeAsync(run, cancellationToken);
    }

    private async Task<StepResult> UnderLeaseAsync(
        NotificationRun run, Func<NotificationRun, CancellationToken, Task<StepResult>> step, CancellationToken cancellationToken)
    {
        if (run.HeldLease is null)
        {
            if (await readiness.LeaseAsync(run, cancellationToken) is { } obstacle)
            {
                return obstacle;
            }

            if (await writer.CommitAsync(run, release: false, cancellationToken) != CommitResult.Committed)
            {
                return new StepResult.Again();
            }
        }

        return await step(run, cancellationToken);
    }
}
