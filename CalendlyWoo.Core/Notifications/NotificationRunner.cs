using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Notifications.Steps;
using CalendlyWoo.Core.Store;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.Notifications;

/// <summary>Takes a leased notification as far as it goes: step by step, each outcome committed before the next one that cannot be taken back.</summary>
internal sealed partial class NotificationRunner(
    RunLoader loader, StepSequence steps, RunSettlement settlement, TimeProvider time, ILogger<NotificationRunner> logger)
{
    private const int Rounds = 3;

    /// <summary>Works on the notification until it is done, waits or needs the owner. Never throws: whatever fails, the lease ends by itself.</summary>
    /// <param name="claimed">Claimed by the pump of this process.</param>
    /// <param name="stopping">The step in hand is finished, the rest given back.</param>
    public async Task RunAsync(ClaimedNotification claimed, CancellationToken stopping)
    {
        var (leased, leaseId) = (claimed.Notification, claimed.Notification.LeaseId!.Value);
        try
        {
            var current = claimed;
            for (var round = 0; round < Rounds && current is not null; round++)
            {
                var run = await loader.LoadAsync(current, stopping);
                if (await GoAsync(run, stopping))
                {
                    return;
                }

                current = await loader.ReloadAsync(leased.Id, leaseId, stopping);
            }

            await loader.GiveBackAsync(leased.Id, leaseId, time.GetUtcNow() + TimeSpan.FromSeconds(1));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await loader.GiveBackAsync(leased.Id, leaseId, time.GetUtcNow());
        }
        catch (Exception exception)
        {
            LogFailed(leased.Id, exception);
            await loader.GiveBackAsync(leased.Id, leaseId, time.GetUtcNow() + TimeSpan.FromMinutes(1));
        }
    }

    /// <returns>False where it must be decided again on what is true now.</returns>
    private async Task<bool> GoAsync(NotificationRun run, CancellationToken stopping)
    {
        if ((Overtaking.Of(run.Notification, run.Booking, time.GetUtcNow()) ?? Overtaking.ByService(run)) is { } stop)
        {
            return await EndAsync(run, run.Notification.Steps.Next ?? NotificationStep.Match, stop);
        }

        while (run.Notification.Steps.Next is { } step)
        {
            if (stopping.IsCancellationRequested)
            {
                run.Notification.DueAt = time.GetUtcNow();
                return await settlement.ReleaseAsync(run) != CommitResult.Conflict;
            }

            var result = await TakeAsync(run, step);
            if (result is not StepResult.Done done)
            {
                return result is not StepResult.Again && await EndAsync(run, step, result);
            }

            var now = time.GetUtcNow();
            run.Record(step, run.Notification.Steps[step] with { Outcome = done.Outcome, At = now, Remark = null });
            run.Log(step, ActivityLevel.Info, done.Text, now);
            var committed = await CommitAfterAsync(run, step);
            if (committed == CommitResult.Conflict)
            {
                return false;
            }

            if (committed == CommitResult.Unavailable)
            {
                // The row is still leased; when the lease ends the step is found as it was committed last.
                return true;
            }
        }

        (run.Notification.State, run.Notification.FinishedAt) = (NotificationState.Done, time.GetUtcNow());
        return await settlement.FinishAsync(run) != CommitResult.Conflict;
    }

    /// <summary>A fault of the product itself is tried again on the ladder and then becomes a case, as any other.</summary>
    private async Task<StepResult> TakeAsync(NotificationRun run, NotificationStep step)
    {
        try
        {
            return await steps.TakeAsync(run, step, CancellationToken.None);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogStepFailed(run.Notification.Id, step, exception);
            return new StepResult.Failed(
                new Failure(FailureCategory.Transient, "product.fault", T("The product itself failed over this step; its own log says more.")),
                step is NotificationStep.Compose or NotificationStep.Mail ? ConnectionName.Mail : ConnectionName.Shop);
        }
    }

    private async Task<CommitResult> CommitAfterAsync(NotificationRun run, NotificationStep step)
    {
        switch (step)
        {
            case NotificationStep.Compose:
                run.Record(NotificationStep.Mail, run.Notification.Steps.Mail with { Outcome = run.IsHeld ? StepOutcome.Open : StepOutcome.InFlight, At = time.GetUtcNow() });
                return await settlement.CommitIntentAsync(run);
            case NotificationStep.Mail:
                return await settlement.CommitMailAsync(run);
            default:
                return CommitResult.Committed;
        }
    }

    private async Task<bool> EndAsync(NotificationRun run, NotificationStep step, StepResult result)
    {
        await settlement.ApplyAsync(run, step, result);
        return await settlement.FinishAsync(run) != CommitResult.Conflict;
    }

    [LoggerMessage(1101, LogLevel.Error, "Notification {NotificationId} could not be worked on")]
    private partial void LogFailed(Guid notificationId, Exception exception);

    [LoggerMessage(1102, LogLevel.Error, "Step {Step} of notification {NotificationId} failed")]
    private partial void LogStepFailed(Guid notificationId, NotificationStep step, Exception exception);
}
