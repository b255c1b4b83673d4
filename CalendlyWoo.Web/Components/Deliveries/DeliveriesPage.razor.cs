using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Deliveries;

/// <summary>Every delivery with its verdict; the filter and the open one are in the address.</summary>
public partial class DeliveriesPage
{
    private IReadOnlyList<DeliveryLine>? _lines;
    private IReadOnlyList<(RefusalCount Refusal, string Words)> _refusals = [];
    private DeliveryDetail? _detail;
    private DeliveryFilter _shown = new();
    private bool _isGone;
    private bool _hasMore;
    private int _newer;
    private int _notUnderstood;
    private string? _text;

    [Parameter]
    public Guid? Id { get; set; }

    [SupplyParameterFromQuery]
    public string? Verdict { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    public string? Text { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required DeliveryQuery Query { get; init; }

    [Inject]
    public required DeliveryAgain Again { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private DeliveryFilter Filter => DeliveryAddress.FilterOf(Verdict, Text);

    private bool IsFiltered => Filter != new DeliveryFilter();

    private string ExportHref => "settings/deliveries/export" + DeliveryAddress.QueryOf(Filter);

    protected override async Task OnParametersSetAsync()
    {
        if (_lines is null && _detail is null) return;
        await ReadAsync(CancellationToken.None);
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        if (_lines is null || Filter != _shown)
        {
            (_shown, _text) = (Filter, Text);
            await FromTheTopAsync();
        }
        else
        {
            await FollowAsync(cancellationToken);
        }

        _notUnderstood = await Query.CountNewerAsync(new DeliveryFilter(DeliveryVerdict.NotUnderstood), DateTimeOffset.UnixEpoch, cancellationToken);
        _refusals = [.. (await Query.RefusalsAsync(DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime), cancellationToken))
            .Select(refusal => (refusal, DeliveryWords.RefusalOf(refusal)!)).Where(pair => pair.Item2 is not null)];
        await OpenAsync(cancellationToken);
    }

    /// <summary>Rows do not jump under the reader's eyes: what came since is counted, and what is shown is kept fresh.</summary>
    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (_lines!.Count == 0)
        {
            await FromTheTopAsync();
            return;
        }

        _newer = await Query.CountNewerAsync(_shown, _lines[0].ReceivedAt, cancellationToken);
        var fresh = (await Query.ListAsync(_shown, _lines[0].ReceivedAt, cancellationToken)).ToDictionary(line => line.Id);
        _lines = [.. _lines.Select(line => fresh.GetValueOrDefault(line.Id, line))];
    }

    private async Task FromTheTopAsync()
    {
        _lines = await Query.ListAsync(_shown, null, CancellationToken.None);
        _hasMore = _lines.Count == DeliveryQuery.PageSize;
        _newer = 0;
    }

    private async Task MoreAsync()
    {
        var next = await Query.ListAsync(_shown, _lines![^1].ReceivedAt, CancellationToken.None);
        _hasMore = next.Count == DeliveryQuery.PageSize;
        var known = _lines.Select(line => line.Id).ToHashSet();
        _lines = [.. _lines, .. next.Where(line => !known.Contains(line.Id))];
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        _detail = Id is { } id ? await Query.GetAsync(id, cancellationToken) : null;
        _isGone = Id is not null && _detail is null;
    }

    private void SearchAsync() => Go(Verdict, _text);

    private void Go(string? verdict, string? text) =>
        Navigation.NavigateTo("settings/deliveries" + DeliveryAddress.QueryOf(DeliveryAddress.FilterOf(verdict, text)));

    private string HrefOf(Guid? id) => (id is null ? "settings/deliveries" : $"settings/deliveries/{id}") + DeliveryAddress.QueryOf(Filter);

    private async Task AgainAsync()
    {
        var isQueued = await Again.RequestAsync(Id!.Value, await ActorAsync(), CancellationToken.None);
        if (isQueued) Toasts.Done(T("It is being processed again."));
        else Toasts.Problem(T("It is being read already."));
        await ReadAsync(CancellationToken.None);
    }

    private async Task AllAgainAsync()
    {
        var count = await Again.RequestNotUnderstoodAsync(await ActorAsync(), CancellationToken.None);
        Toasts.Done(T($"{count} deliveries are being processed again."));
        await ReadAsync(CancellationToken.None);
    }

    private async Task<string> ActorAsync() => Person.Of(await Authentication).Name;
}
