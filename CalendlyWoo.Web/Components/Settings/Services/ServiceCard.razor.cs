using CalendlyWoo.Core.Services.Mapping;
using Microsoft.AspNetCore.Components;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Settings.Services;

/// <summary>One service: what belongs to it, and what happens after its mail.</summary>
public partial class ServiceCard
{
    private bool _isAsking;

    [Parameter, EditorRequired]
    public required ServiceDraft Service { get; set; }

    [Parameter, EditorRequired]
    public required ServiceView View { get; set; }

    /// <summary>Everything that could be read of both sides.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Offer> Offers { get; set; }

    /// <summary>What the owner should settle.</summary>
    [Parameter]
    public IReadOnlyList<MappingRemark> Remarks { get; set; } = [];

    [Parameter]
    public bool IsNew { get; set; }

    [Parameter]
    public EventCallback OnDrop { get; set; }

    [Parameter]
    public EventCallback<ServiceDraft> OnChange { get; set; }

    [Parameter]
    public EventCallback<Offer> OnTakeOut { get; set; }

    /// <summary>An entry that means nothing that could be read.</summary>
    [Parameter]
    public EventCallback<(OfferKind Kind, string Entry)> OnForget { get; set; }

    [Parameter]
    public EventCallback OnRemove { get; set; }

    private IReadOnlyList<StatusChoice> Statuses => StatusChoice.Including(View.Statuses, Service.OrderStatus);

    private string? StatusHelp => Statuses.First(status => status.Slug == Service.OrderStatus).MailsCustomer
        ? T("The shop sends a mail of its own to the customer when an order gets this status.")
        : null;

    private BookingsOfService Bookings => View.Bookings.GetValueOrDefault(Service.Id) ?? new BookingsOfService(0, 0);

    private string? SuggestedPage => Service.IsFromConfiguration
        ? null
        : Offers.Where(offer => offer is { BookingUrl.Length: > 0 } && Service.Has(offer)).Select(offer => offer.BookingUrl).FirstOrDefault(page => page != Service.BookingUrl);

    private Task ChooseTemplate(string? id) =>
        Guid.TryParse(id, out var template) ? OnChange.InvokeAsync(Service with { TemplateId = template }) : Task.CompletedTask;

    private Task AskAsync()
    {
        if (IsNew) return OnRemove.InvokeAsync();
        _isAsking = true;
        return Task.CompletedTask;
    }

    private Task RemoveAsync()
    {
        _isAsking = false;
        return OnRemove.InvokeAsync();
    }
}
