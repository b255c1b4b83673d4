using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>Turns the end of a run into rows: when it goes on, what the owner sees, which case opens or closes.</summary>
internal sealed class RunSettlement(RunWriter writer, ConnectionGate gate, GroupCommit commits, IDbContextFactory<AppDb> factory, TimeProvider time)
{
    private const int MailCommitTries = 5;

    /// <summary>Writes the outcome of a step that was not done into the notification.</summary>
    public async Task ApplyAsync(NotificationRun run, NotificationStep step, StepResult result)
    {
        var now = time.GetUtcNow();
        switch (result)
        {
            case StepResult.Wait wait:
                ApplyWait(run, step, wait, now);
                break;
            case StepResult.Stop stop:
                run.Notification.State = stop.State;
                run.Notification.FinishedAt = now;
                // An end rests on the booking as it was read: if it has changed since, it must be decided again.
                run.BookingChanged = true;
                run.Log(step, stop.State == NotificationState.NeedsOwner ? ActivityLevel.Warning : ActivityLevel.Info, stop.Text, now);
                await OpenCaseAsync(run, stop.Case, stop.Text, now);
                return;
            case StepResult.Failed failed:
                await ApplyFailureAsync(run, step, failed, now);
                return;
        }

        if (result is StepResult.Wait { Case: { } draft })
        {
            await OpenCaseAsync(run, draft, draft.Title, now);
        }
    }

    /// <summary>Commits, gives notification and order back, and closes the case that the notification had.</summary>
    public async Task<CommitResult> FinishAsync(NotificationRun run)
    {
        var hadProblem = run.Notification.Problem is not null && run.Notification.State is NotificationState.Done or NotificationState.Superseded && !run.EndsWithCase;
        if (run.Notification.State == NotificationState.Done)
        {
            run.Notification.Problem = null;
        }

        var result = await ReleaseAsync(run);
        if (result == CommitResult.Committed && hadProblem)
        {
            await CloseCaseAsync(run);
        }

        return result;
    }

    /// <summary>Commits the finished mail before it is handed over. What had kept it from being written is over, whatever becomes of it now.</summary>
    public async Task<CommitResult> CommitIntentAsync(NotificationRun run)
    {
        var result = await writer.CommitAsync(run, release: false, CancellationToken.None);
        if (result == CommitResult.Committed && run.Notification.Problem is not null)
        {
            await CloseCaseAsync(run);
        }

        return result;
    }

    /// <summary>Commits and gives notification and order back.</summary>
    public Task<CommitResult> ReleaseAsync(NotificationRun run) => writer.CommitAsync(run, release: true, CancellationToken.None);

    /// <summary>The mail has left: that must reach the disk, so it is tried more than once.</summary>
    public async Task<CommitResult> CommitMailAsync(NotificationRun run)
    {
        var result = CommitResult.Unavailable;
        for (var attempt = 0; attempt < MailCommitTries && result == CommitResult.Unavailable; attempt++)
        {
            if (attempt > 0)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200 * attempt), time);
            }

            result = await writer.CommitAsync(run, release: false, CancellationToken.None);
        }

        return result;
    }

    private async Task CloseCaseAsync(NotificationRun run)
    {
        var (key, now) = (CaseBook.KeyOf(run.Notification), time.GetUtcNow());
        await commits.RunAloneAsync(
            (db, token) => db.Cases.Where(c => c.OpenKey == key)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.OpenKey, (string?)null).SetProperty(c => c.ClosedAt, now), token),
            CancellationToken.None);
    }

    private static void ApplyWait(NotificationRun run, NotificationStep step, StepResult.Wait wait, DateTimeOffset now)
    {
        var record = run.Notification.Steps[step];
        var news = record.Remark != wait.Text;
        run.Record(step, record with { Outcome = StepOutcome.Open, At = now, Attempts = record.Attempts + (wait.CountsAsLook ? 1 : 0), Remark = wait.Text });
        run.Notification.DueAt = wait.Until;
        if (news)
        {
            run.Log(step, ActivityLevel.Info, wait.Text, now);
        }
    }

    private async Task ApplyFailureAsync(NotificationRun run, NotificationStep step, StepResult.Failed failed, DateTimeOffset now)
    {
        var (failure, record) = (failed.Failure, run.Notification.Steps[step]);
        run.Notification.Problem = Clip(failure.Message);
        switch (FailurePlan.For(failure, record.Attempts, now, Random.Shared.NextDouble()))
        {
            case FailurePlan.PauseConnection:
                await gate.PauseAsync(failed.Connection, failure, CancellationToken.None);
                run.Notification.WaitsFor = failed.Connection;
                run.Notification.DueAt = (await gate.PauseOfAsync(failed.Connection, CancellationToken.None))?.ProbeAt ?? now;
                run.Record(step, record with { Outcome = StepOutcome.Open, At = now, Remark = failure.Message });
                break;
            case FailurePlan.Retry retry:
                run.Notification.DueAt = retry.At;
                run.Record(step, new StepRecord(StepOutcome.Open, now, record.Attempts + (retry.SpendsAttempt ? 1 : 0), failure.Message));
                break;
            case FailurePlan.AskOwner ask:
                run.Notification.State = NotificationState.NeedsOwner;
                // As any end: who moved the session meanwhile may have corrected the address with it.
                run.BookingChanged = true;
                run.Record(step, new StepRecord(StepOutcome.Open, now, record.Attempts + 1, failure.Message));
                await OpenCaseAsync(run, DraftFor(failed, ask, record.Attempts + 1, run.Notification.Steps.Mail.IsDone), failure.Message, now);
                break;
        }

        var detail = failure.Detail is { Length: > 0 } said ? $" ({said})" : "";
        run.Log(step, ActivityLevel.Warning, failure.Message + detail, now);
    }

    private static CaseDraft DraftFor(StepResult.Failed failed, FailurePlan.AskOwner ask, int attempts, bool hasLeft)
    {
        var (failure, mail) = (failed.Failure, failed.Connection == ConnectionName.Mail);
        string[] reasons = failure.Detail is { Length: > 0 } said ? [failure.Message, said] : [failure.Message];
        if (MatchCases.IsGone(failure) && !hasLeft)
        {
            return MatchCases.Gone(reasons);
        }

        if (failure.Code.StartsWith("template.", StringComparison.Ordinal))
        {
            var kind = failure.Code == DiagnosticCodes.MissingValue ? CaseKind.MissingValue : CaseKind.TemplateError;
            return new CaseDraft(kind, T("A mail could not be written"), reasons, T("Correct the template, or write to the customer yourself."));
        }

        var nextStep = mail
            ? T("Ask the customer for the right address and have her book with it, or write to her yourself; the mail is kept here.")
            : T("Look at the order in the shop and mark it yourself; the mail to the customer has its own state above.");
        return ask.GaveUp
            ? new CaseDraft(CaseKind.GaveUp, T($"It did not work after {attempts} attempts"), reasons, nextStep)
            : new CaseDraft(mail ? CaseKind.MailRefused : CaseKind.ShopRefused, mail ? T("A mail was refused") : T("The shop refused a change of an order"), reasons, nextStep);
    }

    private async Task OpenCaseAsync(NotificationRun run, CaseDraft? draft, string problem, DateTimeOffset now)
    {
        if (draft is null)
        {
            return;
        }

        run.Notification.Problem = Clip(problem);
        if (run.Booking.IsTest)
        {
            // Who made the test looks at it; the business is not held up.
            return;
        }

        run.EndsWithCase = true;
        var key = CaseBook.KeyOf(run.Notification);
        await using var db = await factory.CreateDbContextAsync();
        var told = CaseBook.For(run.Notification, draft.Kind, draft.Title, draft.Reasons, draft.NextStep, now);
        told.Candidates = draft.Candidates;
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.OpenKey == key) is not { } open)
        {
            run.Cases.Add(told);
        }
        else if (CaseBook.Retell(open, told))
        {
            run.RetoldCases.Add(open);
        }
    }

    private static string Clip(string text) => text.Length <= 1000 ? text : text[..1000];
}
