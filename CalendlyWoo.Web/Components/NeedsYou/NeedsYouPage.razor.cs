using System.Globalization;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace CalendlyWoo.Web.Components.NeedsYou;

/// <summary>The queue of what needs somebody, with the open one beside it; the filter and the open one are in the address.</summary>
public partial class NeedsYouPage
{
    private ElementReference _element;
    private ScriptHandle? _keys;
    private CaseList? _list;
    private IReadOnlyList<CaseLine> _lines = [];
    private Guid? _first;
    private int _newer;
    private CaseDetail? _detail;
    private CaseFilter _shown = new();
    private string? _person;
    private bool _isGone;
    private bool _showsKeys;

    /// <summary>The open case; without it the first one is open where there is room for it.</summary>
    [SupplyParameterFromQuery]
    public Guid? Case { get; set; }

    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required CaseQueue Queue { get; init; }

    [Inject]
    public required CaseQuery Query { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    private CaseFilter Filter => QueueAddress.FilterOf(Show);

    private Guid? Open => Case ?? _first;

    private string SettledBy => _detail?.Case switch
    {
        { ClosedBy: { } name, CloseReason: { Length: > 0 } reason } => T($"{name} said: {reason}"),
        { ClosedBy: { } name } => T($"{name} has settled it."),
        _ => T("It was over by itself."),
    };

    protected override async Task OnParametersSetAsync()
    {
        if (_list is null || (_detail?.Case.Id == Open && Filter == _shown)) return;
        await ReadAsync(CancellationToken.None);
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _person ??= Person.Of(await Authentication).Name;
        var list = await Queue.ListAsync(Filter, cancellationToken);
        Follow(list, isNew: _list is null || Filter != _shown || _lines.Count == 0);
        _detail = Open is { } id ? await Query.GetAsync(id, cancellationToken) : null;
        _isGone = Open is not null && _detail is null;
    }

    /// <summary>Rows do not jump under the reader's eyes: what came since is counted, what is settled goes, and the others stay where they are.</summary>
    private void Follow(CaseList list, bool isNew)
    {
        (_list, _shown) = (list, Filter);
        var fresh = list.Lines.ToDictionary(line => line.Id);
        _lines = isNew ? list.Lines : [.. _lines.Where(line => fresh.ContainsKey(line.Id)).Select(line => fresh[line.Id])];
        if (_lines.Count == 0) _lines = list.Lines;
        _newer = list.Lines.Count - _lines.Count;
        _first = _lines.Any(line => line.Id == _first) ? _first : _lines.Count > 0 ? _lines[0].Id : null;
    }

    private async Task FromTheTopAsync()
    {
        _lines = [];
        await ReadAsync(CancellationToken.None);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _keys = new ScriptHandle(Script);
        await _keys.OpenAsync("./Components/NeedsYou/NeedsYouPage.razor.js", "listen", _element);
    }

    /// <summary>On to the one that follows in the queue.</summary>
    private async Task SettledAsync(Guid id)
    {
        var at = _lines.TakeWhile(line => line.Id != id).Count();
        var next = _lines.Skip(at + 1).Concat(_lines.Take(at)).FirstOrDefault()?.Id;
        Navigation.NavigateTo(QueueAddress.Of(Filter, next), replace: true);
        await ReadAsync(CancellationToken.None);
    }

    private static string CountOf(int? count) => count switch
    {
        null => "",
        >= CaseQueue.Bound => T($"more than {CaseQueue.Bound}"),
        _ => count.Value.ToString(CultureInfo.CurrentCulture),
    };

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        Dispose();
        GC.SuppressFinalize(this);
        if (_keys is not null) await _keys.DisposeAsync();
    }
}
