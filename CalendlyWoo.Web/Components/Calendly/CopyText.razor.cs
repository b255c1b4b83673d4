using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CalendlyWoo.Web.Components.Calendly;

/// <summary>A text to be pasted elsewhere, with a button that copies it.</summary>
public partial class CopyText
{
    private ElementReference _input;
    private bool _isCopied;

    [Inject]
    public required IJSRuntime Script { get; init; }

    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter, EditorRequired]
    public required string Value { get; set; }

    private async Task CopyAsync()
    {
        try
        {
            await using var module = await Script.InvokeAsync<IJSObjectReference>("import", "./Components/Calendly/CopyText.razor.js");
            _isCopied = await module.InvokeAsync<bool>("copy", _input);
        }
        catch (JSDisconnectedException)
        {
            // Nobody is there to paste.
        }
    }
}
