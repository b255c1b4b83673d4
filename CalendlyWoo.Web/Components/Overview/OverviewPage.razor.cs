using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Web.Components.Words;
using CalendlyWoo.Web.Demo;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Overview;

/// <summary>The start page: whether all is well, and the last bookings with their stories.</summary>
public partial class OverviewPage
{
    private const int Shown = 6;

    private OverviewFigures? _figures;
    private IReadOnlyList<BookingStory>? _stories;

    [Inject]
    public required OverviewQuery Overview { get; init; }

    [Inject]
    public required BookingTimelineQuery Timeline { get; init; }

    [Inject]
    public required DemoMode Demo { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The booking that an older address asks for: it has a page of its own now.</summary>
    [SupplyParameterFromQuery]
    public Guid? Booking { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (Booking is { } id) Navigation.NavigateTo($"bookings/{id}", replace: true);
        else await base.OnInitializedAsync();
    }

    protected override void OnParametersSet()
    {
        // Asked for while the page stands.
        if (_figures is not null && Booking is { } id) Navigation.NavigateTo($"bookings/{id}", replace: true);
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _figures = await Overview.ReadAsync(Viewer.Zone, cancellationToken);
        _stories = await Timeline.LatestAsync(Shown, cancellationToken);
    }
}
