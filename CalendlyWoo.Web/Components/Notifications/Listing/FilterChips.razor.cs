using CalendlyWoo.Core.Notifications.Listing;
using CalendlyWoo.Core.Services;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Notifications.Listing;

/// <summary>The row of filters above the list.</summary>
public partial class FilterChips
{
    private DateOnly? _from;
    private DateOnly? _to;

    [Parameter, EditorRequired]
    public required NotificationView View { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Service> Services { get; set; }

    /// <summary>How many need the owner, whatever is shown.</summary>
    [Parameter]
    public BoundedCount? NeedYou { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private string KindName => View.Kind is { } kind ? NotificationWords.Of(kind) : T("Any kind");

    private string ServiceName => Services.FirstOrDefault(service => service.Id == View.Service)?.Name ?? T("Any service");

    protected override void OnParametersSet() => (_from, _to) = (View.From, View.To);

    private static string ClassOf(bool isSet) => isSet ? "chip set" : "chip";

    private NotificationView Timed(string? span) => View with { When = span, From = null, To = null };

    private void ShowDays()
    {
        var (from, to) = _from > _to ? (_to, _from) : (_from, _to);
        Navigation.NavigateTo((View with { When = null, From = from, To = to }).ToAddress());
    }
}
