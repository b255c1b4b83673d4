using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Jobs;
using Microsoft.Extensions.Options;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.Backfill;

/// <summary>Works on searches: page by page, under a lease, taken up again after a crash where it stopped.</summary>
internal sealed class BackfillRunner(
    CalendlyClient client, BackfillPageStep pages, BackfillBook book, IJobEngine engine, IOptionsMonitor<CalendlyOptions> options, TimeProvider time)
{
    private const string OfOrganization = "organization";
    private const string OfUser = "user";

    /// <summary>Deliveries that come late, and sessions that are under way, lie before the gap.</summary>
    private static readonly TimeSpan BeforeGap = TimeSpan.FromDays(2);

    private static readonly TimeSpan PauseInTrouble = TimeSpan.FromMinutes(1);

    /// <summary>Works until no search is due.</summary>
    public async Task RunDueAsync(CancellationToken cancellationToken)
    {
        while (await book.IsAnyDueAsync(cancellationToken) && await book.ClaimAsync(cancellationToken) is { } run)
        {
            await RunAsync(run, cancellationToken);
        }
    }

    private async Task RunAsync(BackfillRun run, CancellationToken cancellationToken)
    {
        try
        {
            if (await SearchAsync(run, cancellationToken) is { } failure)
            {
                await StopAsync(run, failure);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops; the next start goes on at the same page.
            await book.RestAsync(run, null, CancellationToken.None);
            throw;
        }
    }

    private async Task<Failure?> SearchAsync(BackfillRun run, CancellationToken cancellationToken)
    {
        if (!(await client.GetAccountAsync(cancellationToken)).TryGet(out var account, out var failure))
        {
            return failure;
        }

        var window = new BackfillWindow(run.GapFrom - BeforeGap, run.StartedAt + options.CurrentValue.BackfillHorizon, run.GapFrom - BeforeGap);
        var (scope, token) = run.PageToken?.Split('|', 2) is [var saved, var page]
            ? (saved, page.Length == 0 ? null : page)
            : (account.OrganizationUri.Length > 0 ? OfOrganization : OfUser, null);
        while (true)
        {
            var owner = scope == OfOrganization ? $"organization={Uri.EscapeDataString(account.OrganizationUri)}" : $"user={Uri.EscapeDataString(account.UserUri)}";
            var outcome = await pages.TakeAsync(run, owner, window, token, cancellationToken);
            if (!outcome.TryGet(out var taken, out failure))
            {
                if (failure.Code == CalendlyFailures.PermissionCode && scope == OfOrganization)
                {
                    (scope, token) = (OfUser, null);
                    continue;
                }

                if (failure.Code == CalendlyFailures.InvalidCode && token is not null)
                {
                    // A page's token does not live for ever; what was seen already is known by its keys.
                    token = null;
                    continue;
                }

                return failure;
            }

            if (taken.IsTakenAway)
            {
                return null;
            }

            token = taken.Next;
            run.PageToken = $"{scope}|{token}";
            engine.Wake();
            if (token is null)
            {
                await FinishAsync(run, window, scope);
                return null;
            }

            if (!await book.AdvanceAsync(run, [], cancellationToken))
            {
                return null;
            }
        }
    }

    private async Task FinishAsync(BackfillRun run, BackfillWindow window, string scope)
    {
        var now = time.GetUtcNow();
        (run.State, run.FinishedAt, run.PageToken) = (BackfillState.Done, now, null);
        run.Remark = BackfillWords.Blindness(window, isWhole: scope == OfOrganization);
        var line = BackfillWords.Found(run.Added) is { } text
            ? ActivityLog.General(ActivityKind.System, ActivityLevel.Info, text, now)
            : null;
        await book.FinishAsync(run, line, CancellationToken.None);
    }

    private async Task StopAsync(BackfillRun run, Failure failure)
    {
        var now = time.GetUtcNow();
        if (failure.Category is FailureCategory.Connection or FailureCategory.Transient)
        {
            run.Remark = failure.Message;
            await book.RestAsync(run, now + PauseInTrouble, CancellationToken.None);
            return;
        }

        (run.State, run.FinishedAt, run.Remark) = (BackfillState.Failed, now, failure.Message);
        var text = T($"Missed bookings could not be looked for. {failure.Message}");
        await book.FinishAsync(run, ActivityLog.General(ActivityKind.System, ActivityLevel.Error, text, now), CancellationToken.None);
    }
}

/// <summary>Which sessions are looked at, by their start; those of one seat only where they changed since <paramref name="ChangedSince"/>. UTC.</summary>
internal sealed record BackfillWindow(DateTimeOffset From, DateTimeOffset To, DateTimeOffset ChangedSince);
