using CalendlyWoo.Core.Calendly.Backfill;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Words;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Settings.Subscriptions;

/// <summary>What we want beside what Calendly has, how it fares, and what was missed. The condition follows by itself; Calendly is asked when the page opens.</summary>
public partial class SubscriptionsPage
{
    private const int ShownRuns = 5;
    private SubscriptionWatch? _watch;
    private IReadOnlyList<BackfillRun>? _runs;
    private SubscriptionView? _view;
    private JudgedSubscription? _toDelete;
    private string? _listProblem;
    private string? _listDetail;
    private bool _isBusy;

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    [Inject]
    public required WatchDesk Watch { get; init; }

    [Inject]
    public required BackfillDesk Searches { get; init; }

    [Inject]
    public required SubscriptionActs Acts { get; init; }

    [Inject]
    public required SubscriptionCare Care { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private SubscriptionHeadline Headline => SubscriptionWords.Headline(_watch, Time.GetUtcNow(), Viewer.Zone);

    private string? ClockLine => _watch is { } watch && Math.Abs(watch.ClockOffsetSeconds) > RefusalWatch.LargestClockOffset.TotalSeconds
        ? T($"The clock of this server differs from Calendly's by {Math.Abs(watch.ClockOffsetSeconds)} seconds. Have it set by the network; at five minutes we would refuse what Calendly posts.")
        : null;

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _watch = await Watch.ReadAsync(cancellationToken);
        _runs = await Searches.LatestAsync(ShownRuns, cancellationToken);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (!firstRender) return;

        // Not while prerendering: what Calendly answers takes a while, and would be asked for twice.
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        if ((await Acts.ListAsync(CancellationToken.None)).TryGet(out var view, out var failure))
        {
            (_view, _listProblem, _listDetail) = (view, null, null);
        }
        else
        {
            (_listProblem, _listDetail) = (failure.Message, failure.Detail);
        }
    }

    private async Task RepairAsync()
    {
        _isBusy = true;
        StateHasChanged();
        try
        {
            var sight = await Care.LookNowAsync(await ActorAsync(), CancellationToken.None);
            Tell(sight);
        }
        finally
        {
            _isBusy = false;
        }

        await LoadAsync();
        RequestReading();
    }

    private void Tell(SubscriptionSight? sight)
    {
        switch (sight)
        {
            case null:
                Toasts.Done(T("It is being looked at just now. The result appears here in a moment."));
                break;
            case { Problem: { } problem }:
                Toasts.Problem(problem.Message);
                break;
            case { HasCreated: true }:
                Toasts.Done(T("Calendly tells us about bookings again."));
                break;
            case { Retired: > 0 }:
                Toasts.Done(T("What was not needed any more is deleted."));
                break;
            default:
                Toasts.Done(T("All is as it should be."));
                break;
        }
    }

    private async Task SearchAsync()
    {
        await Searches.StartAsync(Time.GetUtcNow() - BackfillDesk.UsualReach, T("Asked for by hand"), await ActorAsync(), CancellationToken.None);
        RequestReading();
    }

    private async Task CancelAsync(BackfillRun run)
    {
        await Searches.CancelAsync(run.Id, await ActorAsync(), CancellationToken.None);
        RequestReading();
    }

    private async Task DeleteAsync()
    {
        if (_toDelete is not { } named) return;
        _toDelete = null;
        if (await Acts.DeleteAsync(named, await ActorAsync(), CancellationToken.None) is { } failure)
        {
            Toasts.Problem(failure.Message);
        }
        else
        {
            Toasts.Done(T("Deleted at Calendly."));
        }

        await LoadAsync();
    }

    private async Task<string> ActorAsync() => Person.Of(await Authentication).Name;
}
