using CalendlyWoo.Core.Calendly.Backfill;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Words;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Subscriptions;

/// <summary>How Calendly tells us about bookings: its standing, the live list, the searches for what was missed, and a test.</summary>
public partial class SubscriptionsPage
{
    private const int ShownRuns = 5;
    private SubscriptionWatch? _watch;
    private IReadOnlyList<BackfillRun> _runs = [];
    private (Tone Tone, string Text) _standing;
    private RemoteList? _remote;
    private bool _isRead;
    private bool _isLooking;

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    [Inject]
    public required WatchDesk Watch { get; init; }

    [Inject]
    public required SubscriptionCare Care { get; init; }

    [Inject]
    public required BackfillDesk Searches { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _watch = await Watch.ReadAsync(cancellationToken);
        _runs = await Searches.LatestAsync(ShownRuns, cancellationToken);
        _standing = SubscriptionWords.Of(_watch, Time.GetUtcNow(), Viewer.Zone);
        _isRead = true;
    }

    private async Task LookAsync()
    {
        _isLooking = true;
        var sight = await Care.LookNowAsync(await ActorAsync(), CancellationToken.None);
        _isLooking = false;
        Say(sight);
        await ReadAsync(CancellationToken.None);
        await (_remote?.LoadAsync() ?? Task.CompletedTask);
    }

    private void Say(SubscriptionSight? sight)
    {
        if (sight is null) Toasts.Done(T("It is being looked at already, or Calendly is not connected yet."));
        else if (sight.HasCreated) Toasts.Done(T("Repaired: Calendly tells us about bookings again."));
        else if (sight.IsListening) Toasts.Done(T("Looked at. Nothing had to be repaired."));
        else Toasts.Problem(sight.Problem?.Message ?? T("It could not be repaired. The reason stands on the page."));
    }

    private async Task StartAsync()
    {
        await Searches.StartAsync(Time.GetUtcNow() - BackfillDesk.UsualReach, T("You asked for it"), await ActorAsync(), CancellationToken.None);
        await ReadAsync(CancellationToken.None);
    }

    private async Task CancelAsync(Guid id)
    {
        await Searches.CancelAsync(id, await ActorAsync(), CancellationToken.None);
        await ReadAsync(CancellationToken.None);
    }

    private async Task<string> ActorAsync() => Person.Of(await Authentication).Name;
}
