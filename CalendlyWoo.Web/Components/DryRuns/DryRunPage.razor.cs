using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.DryRun;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.DryRuns;

/// <summary>Starts dry runs, shows how far they are and what they found; run and filter are in the address.</summary>
public partial class DryRunPage
{
    private BulkRun? _run;
    private IReadOnlyList<BulkRun> _runs = [];
    private IReadOnlyDictionary<DryRunVerdict, int> _counts = new Dictionary<DryRunVerdict, int>();
    private IReadOnlyList<BulkGroup> _groups = [];
    private IReadOnlyList<DryRunLine> _lines = [];
    private DryRunLine? _shown;
    private int _pages = 1;
    private bool _hasMore;
    private bool _isShopPaused;
    private bool _isRead;

    [SupplyParameterFromQuery]
    public Guid? Run { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required BulkQuery Bulk { get; init; }

    [Inject]
    public required BulkDesk Desk { get; init; }

    [Inject]
    public required DryRunQuery Query { get; init; }

    [Inject]
    public required ConnectionGate Gate { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private DryRunVerdict? Verdict => Enum.TryParse<DryRunVerdict>(Show, ignoreCase: true, out var verdict) && Enum.IsDefined(verdict) ? verdict : null;

    protected override async Task OnParametersSetAsync()
    {
        if (!_isRead) return;
        _pages = 1;
        await ReadAsync(CancellationToken.None);
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _isRead = true;
        _runs = await Bulk.ListAsync([BulkKind.DryRun], cancellationToken);
        _run = Run is { } id ? await Bulk.GetAsync(id, cancellationToken) is { Kind: BulkKind.DryRun } run ? run : null : _runs.Count > 0 ? _runs[0] : null;
        if (_run is null) return;
        _counts = await Query.CountAsync(_run.Id, cancellationToken);
        _groups = await Bulk.GroupsAsync(_run.Id, cancellationToken);
        _isShopPaused = _run.State == BulkState.Running && await Gate.PauseOfAsync(ConnectionName.Shop, cancellationToken) is not null;
        await ReadLinesAsync(cancellationToken);
    }

    private async Task ReadLinesAsync(CancellationToken cancellationToken)
    {
        var lines = new List<DryRunLine>();
        _hasMore = true;
        for (var page = 0; page < _pages && _hasMore; page++)
        {
            var next = await Query.ListAsync(_run!.Id, Verdict, lines.Count == 0 ? -1 : lines[^1].Number, cancellationToken);
            lines.AddRange(next);
            _hasMore = next.Count == DryRunQuery.PageSize;
        }

        _lines = lines;
    }

    private Task MoreAsync()
    {
        _pages++;
        return ReadLinesAsync(CancellationToken.None);
    }

    private void Open(Guid run) => Navigation.NavigateTo($"log/dry-run?run={run}");

    private async Task CancelAsync() => await Desk.CancelAsync(_run!.Id, Person.Of(await Authentication).Name, CancellationToken.None);

    private string HrefOf(DryRunVerdict? verdict) => $"log/dry-run?run={_run!.Id}{(verdict is null ? "" : $"&show={verdict}")}";

    private static string Title(BulkRun run) => run.State == BulkState.Running ? T($"{run.Total} bookings are being replayed") : T($"{run.Done} bookings were replayed");
}
