using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Words;

/// <summary>A moment in words; exact, with its zone, where the pointer rests on it.</summary>
public partial class Moment
{
    [Parameter, EditorRequired]
    public DateTimeOffset At { get; set; }

    [Parameter]
    public Telling As { get; set; }

    /// <summary>Whose clock is told on hover besides, or null.</summary>
    [Parameter]
    public TimeZoneInfo? Other { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private string Text => As switch
    {
        Telling.Ago => Times.Ago(At, Time.GetUtcNow(), Viewer.Zone),
        Telling.Since => Times.Since(At, Time.GetUtcNow(), Viewer.Zone),
        Telling.Ahead => Times.Ahead(At, Time.GetUtcNow(), Viewer.Zone),
    };
}
