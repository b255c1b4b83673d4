using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CalendlyWoo.Web.Components.Common;

/// <summary>Where a <see cref="Dialog"/> stands; on a phone all of them are sheets from below.</summary>
public enum DialogPlacement
{
    Center,

    /// <summary>At the end side, as high as the window: for lists beside what they belong to.</summary>
    Side,
}

/// <summary>
/// A modal dialog: the browser's own, so that focus stays inside, the page behind rests, and Escape closes. Render it only while it is open; the focus
/// goes back to where it was when it goes. The element with <c>autofocus</c> gets the focus first.
/// </summary>
public sealed partial class Dialog : IAsyncDisposable
{
    private readonly string _titleId = $"dialog-{Guid.NewGuid():N}";
    private ElementReference _element;
    private ScriptHandle? _opened;

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Parameter, EditorRequired]
    public required string Title { get; set; }

    [Parameter]
    public DialogPlacement Placement { get; set; }

    [Parameter]
    public string? Class { get; set; }

    /// <summary>The person wants it closed: Escape, or the cross. Take it out of the page.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    [Parameter, EditorRequired]
    public required RenderFragment ChildContent { get; set; }

    /// <summary>The buttons at the bottom.</summary>
    [Parameter]
    public RenderFragment? Acts { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _opened = new ScriptHandle(Script);
        await _opened.OpenAsync("./Components/Common/Dialog.razor.js", "open", _element);
    }

    public ValueTask DisposeAsync() => _opened?.DisposeAsync() ?? ValueTask.CompletedTask;
}
