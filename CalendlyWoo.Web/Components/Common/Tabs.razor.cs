using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CalendlyWoo.Web.Components.Common;

/// <summary>
/// A row of tabs as the ARIA pattern has them: one stop for Tab, the arrow keys choose. Who uses it keeps the choice, as a rule in the address, and
/// shows the panel: <c>role="tabpanel"</c> with the id <see cref="Controls"/>.
/// </summary>
public partial class Tabs
{
    private ElementReference[] _buttons = [];

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<Tab> Items { get; set; }

    [Parameter, EditorRequired]
    public required string Current { get; set; }

    [Parameter, EditorRequired]
    public required string Controls { get; set; }

    [Parameter]
    public EventCallback<string> OnSelect { get; set; }

    /// <summary>Shows icons alone, with the text for screen readers and where the pointer rests.</summary>
    [Parameter]
    public bool Compact { get; set; }

    [Parameter]
    public string? Class { get; set; }

    protected override void OnParametersSet()
    {
        if (_buttons.Length != Items.Count) _buttons = new ElementReference[Items.Count];
    }

    private string IdOf(Tab tab) => $"{Controls}-{tab.Key}";

    private async Task MoveAsync(KeyboardEventArgs key)
    {
        var now = Math.Max(0, Items.ToList().FindIndex(tab => tab.Key == Current));
        var next = key.Key switch
        {
            "ArrowRight" => (now + 1) % Items.Count,
            "ArrowLeft" => (now + Items.Count - 1) % Items.Count,
            "Home" => 0,
            "End" => Items.Count - 1,
            _ => now,
        };
        if (next == now) return;
        await OnSelect.InvokeAsync(Items[next].Key);
        await _buttons[next].FocusAsync();
    }
}
