using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Activities.Reading;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Log;

/// <summary>One line; opened it says when exactly, and leads to what it is about.</summary>
public partial class LogRow
{
    private (Guid, bool, bool, string?, string?) _shown;

    [Parameter, EditorRequired]
    public required LogLine Line { get; set; }

    /// <summary>The heading above it, where a day begins; else null.</summary>
    [Parameter]
    public string? Day { get; set; }

    [Parameter]
    public bool IsOpen { get; set; }

    /// <summary>Whether it has just come.</summary>
    [Parameter]
    public bool IsFresh { get; set; }

    [Parameter]
    public EventCallback<Guid> OnOpen { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    private Activity Activity => Line.Activity;

    private Status Level => LineWords.StatusOf(Line.Activity.Level);

    private string? Whose => (Line.Customer, Line.OrderNumber) switch
    {
        ({ } name, { } number) => $"{name} · #{number}",
        ({ } name, null) => name,
        _ => null,
    };

    /// <summary>A line never changes, and there are hundreds of them while new ones come.</summary>
    protected override bool ShouldRender()
    {
        var now = (Activity.Id, IsOpen, IsFresh, Day, Whose);
        if (now == _shown) return false;
        _shown = now;
        return true;
    }
}
