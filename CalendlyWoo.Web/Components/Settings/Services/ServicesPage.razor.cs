using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Services.Mapping;
using CalendlyWoo.Core.WooCommerce;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Live;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Settings.Services;

/// <summary>Services between the shop's products and Calendly's event types; changes stay on the page until they are saved.</summary>
public sealed partial class ServicesPage : IAsyncDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private readonly OfferSide _products = new(OfferKind.Product);
    private readonly OfferSide _eventTypes = new(OfferKind.EventType);
    private IReadOnlyList<MappingSuggestion> _suggestions = [];
    private IReadOnlyList<MappingRemark> _remarks = [];
    private ServiceBoard _board = ServiceBoard.Empty;
    private ServiceBoard _saved = ServiceBoard.Empty;
    private ElementReference _columns;
    private ScriptHandle? _dragging;
    private ServiceView? _view;
    private Offer? _dragged;
    private string? _problem;
    private bool _isSaving;

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    [Inject]
    public required ServiceDesk Desk { get; init; }

    [Inject]
    public required WooCommerceClient Shop { get; init; }

    [Inject]
    public required CalendlyClient Calendly { get; init; }

    [Inject]
    public required ChangeSignal Changes { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    private bool IsDirty => !_board.SavesAs(_saved);

    private IReadOnlyList<Offer> All => [.. _products.Offers ?? [], .. _eventTypes.Offers ?? []];

    private IReadOnlyList<MappingRemark> Loose => [.. _remarks.Where(remark => remark.ServiceId is null)];

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        if (_dragging is not null) await _dragging.DisposeAsync();
    }

    protected override Task OnInitializedAsync() => ReadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            // Not while the page is only a picture: the shop would be asked twice.
            await Task.WhenAll(ReadProductsAsync(), ReadEventTypesAsync(), ListenAsync());
        }
        catch (OperationCanceledException)
        {
            // The page was left while it read.
        }
    }

    private async Task ListenAsync()
    {
        if (_view is null) return;
        _dragging = new ScriptHandle(Script);
        await _dragging.OpenAsync("./Components/Settings/Services/ServicesPage.razor.js", "listen", _columns);
    }

    private async Task ReadAsync()
    {
        try
        {
            _view = await Desk.ReadAsync(CancellationToken.None);
            (_board, _saved, _problem) = (_view.Board, _view.Board, null);
            Look();
        }
        catch (System.Data.Common.DbException)
        {
            _problem = T("The database does not answer at the moment. Try again in a minute.");
        }
    }

    private Task ReadProductsAsync()
    {
        var stop = _gone.Token;
        return _products.ReadAsync(progress => Shop.ListProductsAsync(progress, stop), Offer.Of, Refresh);
    }

    private Task ReadEventTypesAsync()
    {
        var stop = _gone.Token;
        return _eventTypes.ReadAsync(progress => Calendly.ListEventTypesAsync(progress, stop), Offer.Of, Refresh);
    }

    private void Refresh() => _ = InvokeAsync(() =>
    {
        Look();
        StateHasChanged();
    });

    private void Look()
    {
        _suggestions = MappingSuggestions.Of(_board, All);
        _remarks = MappingRemarks.Of(_board, _products.Offers, _eventTypes.Offers);
    }

    private IReadOnlyList<MappingRemark> RemarksOf(ServiceDraft service) => [.. _remarks.Where(remark => remark.ServiceId == service.Id)];

    private void Put(ServiceBoard board, string? done = null)
    {
        var former = _board;
        _board = board;
        Look();
        if (done is null) return;
        Toasts.Done(done, () => InvokeAsync(() =>
        {
            Put(former);
            StateHasChanged();
        }));
    }

    private void AssignAsync((Offer Offer, Guid ServiceId) choice)
    {
        if (_board.Find(choice.ServiceId) is { } service) Put(_board.Assign(choice.Offer, choice.ServiceId), T($"“{choice.Offer.Name}” is in {service.Name} now."));
    }

    private void DropAsync(ServiceDraft service)
    {
        if (_dragged is not { } offer) return;
        _dragged = null;
        if (!service.Has(offer)) AssignAsync((offer, service.Id));
    }

    private void TakeAll() => Put(MappingSuggestions.Take(_board, _suggestions), T($"{_suggestions.Count} suggestions were taken."));

    private void Change(ServiceDraft service) => Put(_board.Change(service.Id, _ => service));

    private void TakeOut(Offer offer, ServiceDraft service) => Put(_board.TakeOut(offer, service.Id), T($"“{offer.Name}” is out of {service.Name}."));

    private void Forget((OfferKind Kind, string Entry) gone, ServiceDraft service) =>
        Put(_board.TakeOut(gone.Kind, gone.Entry, service.Id), T($"“{gone.Entry}” is out of {service.Name}."));

    private void Add() => Put(_board.Add(new ServiceDraft
    {
        Id = Guid.CreateVersion7(),
        Name = T("New service"),
        TemplateId = _view is { Templates.Count: > 0 } view ? view.Templates[0].Id : null,
    }));

    private void Remove(ServiceDraft service) => Put(_board.Remove(service.Id), T($"{service.Name} goes as soon as you save."));

    private void Discard() => Put(_saved, T("Your changes are gone."));

    private async Task SaveAsync()
    {
        if (_isSaving || !IsDirty) return;
        _isSaving = true;
        try
        {
            var actor = Authentication is null ? "the owner" : Person.Of(await Authentication).Name;
            if ((await Desk.SaveAsync(_board, _saved, actor, CancellationToken.None)).TryGet(out var saved, out var failure))
            {
                (_board, _saved, _problem) = (saved, saved, null);
                Look();
                Changes.Raise();
                Toasts.Done(T("Saved. The next booking goes by it."));
            }
            else
            {
                _problem = failure.Message;
            }
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
        {
            _problem = T("The database did not take the changes. They are still on this page: try again in a minute.");
        }
        finally
        {
            _isSaving = false;
        }
    }
}
