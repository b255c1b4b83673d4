using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Notifications.Listing;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Views;
using CalendlyWoo.Web.Components.Words;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace CalendlyWoo.Web.Components.Notifications.Listing;

/// <summary>Every mail to a customer. The filters and how much is shown are in the address, so that Back leads to the same place.</summary>
public partial class NotificationsPage : IAsyncDisposable
{
    private static readonly IReadOnlyList<BulkKind> BulkKinds = [BulkKind.Resend, BulkKind.Dismiss];

    private readonly HashSet<Guid> _selected = [];
    private IReadOnlyList<NotificationLine>? _lines;
    private IReadOnlyList<Service> _services = [];
    private NotificationView _view = new();
    private NotificationFilter _filter = new();
    private BoundedCount? _needYou;
    private BoundedCount? _matching;
    private NotificationIds? _chosen;
    private BulkKind _chosenFor;
    private Cursor? _next;
    private Cursor? _top;
    private DateTimeOffset? _lookedBackTo;
    private ElementReference _heading;
    private ElementReference _list;
    private ScriptHandle? _script;
    private string? _text;
    private int _newer;
    private bool _isAll;
    private bool _mayAct;
    private bool _isRestored;

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? Service { get; set; }

    [SupplyParameterFromQuery]
    public string? When { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    [SupplyParameterFromQuery]
    public string? Resends { get; set; }

    [SupplyParameterFromQuery]
    public string? Rows { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    [Inject]
    public required NotificationListQuery Query { get; init; }

    [Inject]
    public required ServiceCatalog Catalog { get; init; }

    [Inject]
    public required PageVisibility Visibility { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private static IReadOnlyList<BuiltInView> BuiltIn =>
    [
        new(T("Failed today"), "?state=needs-you&when=today"),
        new(T("Waiting for you"), "?state=needs-you"),
        new(T("Mailed in the last 7 days"), "?state=mailed&when=7d"),
        new(T("Sent by hand in the last 30 days"), "?when=30d&resends=only"),
    ];

    public async ValueTask DisposeAsync()
    {
        if (_script is not null) await _script.DisposeAsync();
        Dispose();
        GC.SuppressFinalize(this);
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_lines is not null) await ReadAsync(CancellationToken.None);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _script = new ScriptHandle(Script);
            await _script.OpenAsync("./Components/Notifications/Listing/NotificationsPage.razor.js", "open", _list);
        }

        if (_script is not { IsOpen: true } || _lines is null || _isRestored) return;
        _isRestored = true;
        await _script.CallAsync("restore");
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var view = NotificationView.Parse(ValueOf);
        if (_lines is null || view != _view)
        {
            (_view, _text) = (view, view.Text);
            _filter = view.ToFilter(Viewer, Time.GetUtcNow());
            _mayAct = await Visibility.MayAsync((await Authentication).User, Access.Manager);
            _services = [.. (await Catalog.GetAsync(cancellationToken)).Select(offered => offered.Service)];
            SelectNone();
            await FromTheTopAsync(int.TryParse(Rows, out var rows) ? rows : NotificationListQuery.PageSize, cancellationToken);
        }
        else
        {
            await FollowAsync(cancellationToken);
        }

        _needYou = await Query.CountAsync(new NotificationFilter(NotificationGroup.NeedsYou), cancellationToken);
    }

    /// <summary>Rows do not jump under the reader's eyes: what came since is counted, and what is shown is kept fresh.</summary>
    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (_top is not { } top || _lines!.Count == 0)
        {
            await FromTheTopAsync(NotificationListQuery.PageSize, cancellationToken);
            return;
        }

        var shown = _lines;
        var fresh = await Query.ReadAsync([.. shown.Select(line => line.Notification.Id)], cancellationToken);
        var newer = await Query.CountNewerAsync(_filter, top, cancellationToken);
        // Meanwhile she may have asked for more, or for others.
        if (ReferenceEquals(shown, _lines)) (_lines, _newer) = (fresh, newer);
    }

    private async Task FromTheTopAsync(int rows, CancellationToken cancellationToken)
    {
        var page = await Query.ListAsync(_filter, null, Math.Max(rows, NotificationListQuery.PageSize), cancellationToken);
        (_lines, _next, _lookedBackTo, _newer) = (page.Lines, page.Next, page.LookedBackTo, 0);
        _top = _lines.Count > 0 ? _lines[0].Cursor : null;
    }

    private async Task ShowNewestAsync()
    {
        _filter = _view.ToFilter(Viewer, Time.GetUtcNow());
        await FromTheTopAsync(NotificationListQuery.PageSize, CancellationToken.None);
        await KeepAsync();
    }

    private async Task MoreAsync()
    {
        var page = await Query.ListAsync(_filter, _next, CancellationToken.None);
        (_lines, _next, _lookedBackTo) = ([.. _lines!, .. page.Lines], page.Next, page.LookedBackTo);
        _top ??= _lines.Count > 0 ? _lines[0].Cursor : null;
        await KeepAsync();
    }

    /// <summary>How much is shown is part of the address, without a step of its own in the browser's history.</summary>
    private async Task KeepAsync()
    {
        if (_script is null || _lines is null) return;
        var query = _view.ToQuery();
        var rows = _lines.Count > NotificationListQuery.PageSize ? FormattableString.Invariant($"{(query.Length == 0 ? "?" : "&")}rows={_lines.Count}") : "";
        await _script.CallAsync("keep", Navigation.ToAbsoluteUri(NotificationView.Path + query + rows).ToString());
    }

    private void Search() =>
        Navigation.NavigateTo((_view with { Text = string.IsNullOrWhiteSpace(_text) ? null : _text.Trim() }).ToAddress());

    private string ExportHref(string format) => $"{NotificationView.Path}/export.{format}{_view.ToQuery()}";

    private string? ValueOf(string name) => name switch
    {
        "state" => State,
        "kind" => Kind,
        "service" => Service,
        "when" => When,
        "from" => From,
        "to" => To,
        "q" => Q,
        "resends" => Resends,
        _ => null,
    };
}
