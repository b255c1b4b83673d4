using CalendlyWoo.Core.Cases;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.NeedsYou;

/// <summary>One case: what is wrong, whose booking, why, and what can be done about it.</summary>
public partial class CasePanel
{
    private bool _isBusy;
    private bool _isDismissing;
    private bool _remembers;
    private ActResult? _doubt;
    private long _doubted;

    [Parameter, EditorRequired]
    public required CaseDetail Detail { get; set; }

    [Parameter, EditorRequired]
    public required string BackHref { get; set; }

    /// <summary>Who acts.</summary>
    [Parameter, EditorRequired]
    public required string Actor { get; set; }

    /// <summary>It left the queue.</summary>
    [Parameter]
    public EventCallback<Guid> OnSettled { get; set; }

    /// <summary>What the person did with it was taken back: it is in the queue again.</summary>
    [Parameter]
    public EventCallback OnReturned { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    [Inject]
    public required CaseActs Acts { get; init; }

    [Inject]
    public required OrderAssignment Assignment { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private Guid Id => Detail.Case.Id;

    private FirstStep? First => FirstStep.Of(Detail);

    private bool IsSnoozed => Detail.Case.SnoozedUntil > Time.GetUtcNow();

    private string? LeadsTo => First?.Does switch
    {
        StepDoes.GoesToCandidates => "[data-choose]",
        StepDoes.GoesToSearch => "#order-search",
        _ => null,
    };

    private IReadOnlyList<SnoozeChoice> Choices => SnoozePlan.Choices(Time.GetUtcNow(), Viewer.Zone, Detail.Booking?.StartsAt);

    /// <summary>What is shown with the candidates needs not be said twice.</summary>
    private IEnumerable<(bool? Speaks, string Text)> Reasons => Detail.Case.Reasons
        .Where(reason => Detail.Case.Candidates.Count == 0 || !(reason.StartsWith('✓') || reason.StartsWith('✗')))
        .Select(reason => ((bool?)(reason.StartsWith('✓') ? true : reason.StartsWith('✗') ? false : null), HealthWords.Capital(reason.TrimStart('✓', '✗', ' '))));

    private Task FirstAsync() => First switch
    {
        { Does: StepDoes.TakesOrder, OrderId: { } orderId } => TakeAsync(orderId, false),
        { Does: StepDoes.TriesAgain } => TryAgainAsync(),
        _ => Task.CompletedTask,
    };

    private async Task TakeAsync(long orderId, bool allTheSame)
    {
        _doubt = null;
        var result = await BusyAsync(() => Assignment.AssignAsync(Id, new OrderPick(orderId, _remembers, allTheSame), Actor, CancellationToken.None));
        if (result?.Outcome == ActOutcome.Doubtful)
        {
            (_doubt, _doubted) = (result, orderId);
            return;
        }

        await TellAsync(result, leaves: true);
    }

    private async Task TryAgainAsync() => await TellAsync(await BusyAsync(() => Acts.TryAgainAsync(Id, Actor, CancellationToken.None)), leaves: false);

    private async Task SnoozeAsync(DateTimeOffset? until)
    {
        var (id, former) = (Id, Detail.Case.SnoozedUntil);
        var result = await BusyAsync(() => Acts.SnoozeAsync(id, until, Actor, CancellationToken.None));
        await TellAsync(result, leaves: true, () => Acts.SnoozeAsync(id, until is null ? former : null, Actor, CancellationToken.None));
    }

    private async Task DismissAsync(string reason)
    {
        var id = Id;
        _isDismissing = false;
        var result = await BusyAsync(() => Acts.DismissAsync(id, reason, Actor, CancellationToken.None));
        await TellAsync(result, leaves: true, () => Acts.ReopenAsync(id, Actor, CancellationToken.None));
    }

    private async Task<ActResult?> BusyAsync(Func<Task<ActResult>> act)
    {
        if (_isBusy) return null;
        _isBusy = true;
        try
        {
            return await act();
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task TellAsync(ActResult? result, bool leaves, Func<Task<ActResult>>? undo = null)
    {
        if (result is null) return;
        if (!result.IsDone)
        {
            Toasts.Problem(result.Text);
            return;
        }

        Toasts.Done(result.Text, undo is null ? null : async () =>
        {
            var undone = await undo();
            if (!undone.IsDone) Toasts.Problem(undone.Text);
            await OnReturned.InvokeAsync();
        });
        if (leaves) await OnSettled.InvokeAsync(Id);
    }
}
