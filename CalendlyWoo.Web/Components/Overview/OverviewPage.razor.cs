using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Web.Components.Words;
using CalendlyWoo.Web.Demo;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Overview;

/// <summary>The start page: whether all is well, and the last bookings with their stories.</summary>
public partial class OverviewPage
{
    private const int Shown = 20;

    private OverviewFigures? _figures;
    private IReadOnlyList<BookingStory>? _stories;
    private BookingStory? _wanted;

    [Inject]
    public required OverviewQuery Overview { get; init; }

    [Inject]
    public required BookingTimelineQuery Timeline { get; init; }

    [Inject]
    public required DemoMode Demo { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>The booking that is asked for: it stands first.</summary>
    [SupplyParameterFromQuery]
    public Guid? Booking { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _figures = await Overview.ReadAsync(Viewer.DayStart(Time.GetUtcNow()), cancellationToken);
        _stories = await Timeline.LatestAsync(Shown, cancellationToken);
        _wanted = Booking is { } id ? await Timeline.FindAsync(id, cancellationToken) : null;
    }

    protected override void OnParametersSet()
    {
        // Another booking is asked for while the page stands.
        if (_stories is not null && Booking != _wanted?.Booking.Id) RequestReading();
    }
}
