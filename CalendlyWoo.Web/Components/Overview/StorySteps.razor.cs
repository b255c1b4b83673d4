using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bookings;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Overview;

/// <summary>What happened to a booking, oldest first; the last steps unless all are asked for.</summary>
public partial class StorySteps
{
    private const int Last = 3;
    private bool _showsAll;

    [Parameter, EditorRequired]
    public required BookingStory Story { get; set; }

    /// <summary>Shows every step from the beginning.</summary>
    [Parameter]
    public bool IsWhole { get; set; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private int Hidden => IsWhole || _showsAll || Story.Activities.Count <= Last + 1 ? 0 : Story.Activities.Count - Last;

    private IEnumerable<Activity> Shown => Story.Activities.Skip(Hidden);
}
