using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Bulk;

/// <summary>Shows long work on whichever page one is, and after a restart: it is read from its rows.</summary>
public partial class BulkRuns
{
    /// <summary>What ended since then still stands open.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    private IReadOnlyList<BulkRun> _running = [];
    private IReadOnlyList<BulkRun> _earlier = [];
    private BulkRun? _latest;
    private Guid? _putAway;
    private bool _mayAct;

    [Parameter, EditorRequired]
    public required IReadOnlyList<BulkKind> Kinds { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required BulkQuery Query { get; init; }

    [Inject]
    public required BulkDesk Desk { get; init; }

    [Inject]
    public required PageVisibility Visibility { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _mayAct = await Visibility.MayAsync((await Authentication).User, Access.Manager);
        var runs = await Query.ListAsync(Kinds, cancellationToken);
        _running = [.. runs.Where(run => run.State == BulkState.Running).Reverse()];
        var ended = runs.Where(run => run.State != BulkState.Running).ToList();
        _latest = ended.Find(run => run.Id != _putAway && Time.GetUtcNow() - run.FinishedAt < Fresh && ended[0].Id == run.Id);
        _earlier = [.. ended.Where(run => run != _latest)];
    }

    private async Task PutAway()
    {
        _putAway = _latest?.Id;
        await ReadAsync(CancellationToken.None);
    }

    private async Task CancelAsync(BulkRun run)
    {
        var isEnded = await Desk.CancelAsync(run.Id, Person.Of(await Authentication).Name, CancellationToken.None);
        if (isEnded) Toasts.Done(T("Stopped. What was done already stays done."));
        await ReadAsync(CancellationToken.None);
    }
}
