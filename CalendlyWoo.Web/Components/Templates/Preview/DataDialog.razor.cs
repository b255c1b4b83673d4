using CalendlyWoo.Core.Editing;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Templates.Preview;

/// <summary>Chooses what a preview or a test mail is filled in with.</summary>
public partial class DataDialog
{
    private string _search = "";
    private PreviewChoices? _choices;

    [Inject]
    public required Previewing Previewing { get; init; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    [Parameter, EditorRequired]
    public Guid TemplateId { get; set; }

    [Parameter, EditorRequired]
    public required PreviewChoice Current { get; set; }

    [Parameter]
    public EventCallback<PreviewChoice> OnChoose { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    private IEnumerable<BookingChoice> Bookings => (_choices?.Bookings ?? []).Where(
        booking => booking.Customer.Contains(_search, StringComparison.OrdinalIgnoreCase)
            || booking.Service.Contains(_search, StringComparison.OrdinalIgnoreCase));

    private string NothingFound => _search.Length == 0
        ? T("No bookings yet. They can be chosen here as soon as somebody books.")
        : T($"No booking of somebody called “{_search}”.");

    private string DetailOf(BookingChoice booking) => $"{booking.Service}, {Times.Session(booking.StartsAt, booking.StartsAt, Viewer.Zone)[..^6]}";

    protected override async Task OnInitializedAsync() => _choices = await Previewing.ChoicesAsync(TemplateId, CancellationToken.None);
}
