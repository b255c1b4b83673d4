using CalendlyWoo.Core.Health;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Components;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Setup;

/// <summary>One step: its state, one sentence, the one button that helps, and what can be done on the spot.</summary>
public partial class StepCard
{
    [Parameter, EditorRequired]
    public required StepReport Report { get; set; }

    [Parameter, EditorRequired]
    public int Number { get; set; }

    /// <summary>It is the one to do now: its button is the page's primary one.</summary>
    [Parameter]
    public bool IsNext { get; set; }

    [Parameter]
    public bool IsOpen { get; set; }

    [Parameter]
    public bool IsRunning { get; set; }

    [Parameter]
    public bool MayAct { get; set; }

    [Parameter]
    public EventCallback OnToggle { get; set; }

    [Parameter]
    public EventCallback OnAct { get; set; }

    /// <summary>What is shown while it is open.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>What stands beneath while it is open has the button itself.</summary>
    private bool HasOwnAct => Report.Step is HealthStep.Address or HealthStep.Test;

    private string ActClass => IsNext ? "button primary" : "button";

    private Icon? Mark => IsRunning ? Icon.Clock : Report.State switch
    {
        StepState.Done or StepState.ByConfiguration => Icon.Check,
        StepState.NeedsAttention => Icon.Alert,
        StepState.Skipped or StepState.NotYet => null,
    };

    private Status Chip => IsRunning ? new Status(T("Being checked"), Icon.Clock, Tone.Busy) : Report.State switch
    {
        StepState.Done => new Status(StepWords.NameOf(Report.State), Icon.Check, Tone.Good),
        StepState.ByConfiguration => new Status(StepWords.NameOf(Report.State), Icon.Gear, Tone.Good),
        StepState.Skipped => new Status(StepWords.NameOf(Report.State), Icon.More, Tone.Quiet),
        StepState.NeedsAttention => new Status(StepWords.NameOf(Report.State), Icon.Alert, Tone.Bad),
        StepState.NotYet => IsNext ? new Status(T("Next"), Icon.ChevronRight, Tone.Busy) : new Status(StepWords.NameOf(Report.State), Icon.Clock, Tone.Quiet),
    };
}
