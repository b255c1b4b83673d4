using CalendlyWoo.Web.Components.Common;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CalendlyWoo.Web.Components.Templates.Code;

/// <summary>
/// The browser's code editor (wwwroot/js/editor.js) with one or several texts. What is typed comes as changes and is kept in the tab until the server
/// has taken it; <see cref="FlushAsync"/> waits for that.
/// </summary>
public sealed partial class CodeEditor : IAsyncDisposable
{
    private readonly Dictionary<string, PartText> _texts = new(StringComparer.Ordinal);
    private ElementReference _element;
    private ScriptHandle? _editor;
    private DotNetObjectReference<CodeEditor>? _self;
    private string? _shown;
    private object? _given;
    private bool _isReady;
    private bool _isBroken;

    [Inject]
    public required IJSRuntime Script { get; init; }

    /// <summary>What it begins with; later texts come by <see cref="SetTextAsync"/>.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<EditorPart> Parts { get; set; }

    /// <summary>The part that is shown.</summary>
    [Parameter, EditorRequired]
    public required string Current { get; set; }

    /// <summary>What completion offers.</summary>
    [Parameter]
    public EditorData? Data { get; set; }

    /// <summary>Under which name the tab keeps what did not arrive.</summary>
    [Parameter, EditorRequired]
    public required string RecoveryKey { get; set; }

    [Parameter]
    public string? Class { get; set; }

    /// <summary>A text has changed.</summary>
    [Parameter]
    public EventCallback<EditorPart> OnText { get; set; }

    /// <summary><c>save</c>, <c>preview</c> or <c>publish</c>.</summary>
    [Parameter]
    public EventCallback<string> OnShortcut { get; set; }

    [Parameter]
    public EventCallback OnFocus { get; set; }

    /// <summary>The editor stands, with what the tab kept of texts that never arrived.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<RecoveredText>> OnReady { get; set; }

    /// <summary>The version of a text that the server holds, for marks.</summary>
    public int VersionOf(string part) => _texts.TryGetValue(part, out var text) ? text.Version : 0;

    public bool Has(string part) => _texts.ContainsKey(part);

    [JSInvokable]
    public async Task<bool> OnEditorChanged(EditorChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (!_texts.TryGetValue(change.Part, out var text) || !text.Apply(change)) return false;
        await TellAsync(change.Part, text);
        return true;
    }

    [JSInvokable]
    public async Task OnEditorText(EditorText chunk)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        if (_texts.TryGetValue(chunk.Part, out var text) && text.Take(chunk)) await TellAsync(chunk.Part, text);
    }

    [JSInvokable("OnShortcut")]
    public Task TakeShortcutAsync(string name) => OnShortcut.InvokeAsync(name);

    /// <summary>When it returns, everything typed has arrived.</summary>
    public Task FlushAsync() => CallAsync("flush");

    /// <summary>Puts text at the cursor, which gets the focus.</summary>
    public Task InsertAsync(string text) => CallAsync("insert", text);

    public Task GoToAsync(string part, int line, int column) => CallAsync("goTo", line, column, part);

    public Task FocusAsync() => CallAsync("focus");

    public Task MarkAsync(string part, int version, IReadOnlyList<EditorMark> marks) => CallAsync("setDiagnostics", part, version, marks);

    public Task BringBackAsync(string part) => CallAsync("bringBack", part);

    public Task ForgetRecoveredAsync() => CallAsync("forgetRecovered");

    /// <summary>Gives a text another content, as one change that can be undone; no <see cref="OnText"/> follows.</summary>
    public async Task SetTextAsync(string part, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!_texts.TryGetValue(part, out var known)) return;
        var normalised = PartText.Normalised(text);
        if (_editor is not { IsOpen: true } || known.Text == normalised) return;
        if (await _editor.AskAsync<int?>("setText", part, normalised) is { } version) known.Replaced(normalised, version);
    }

    public async ValueTask DisposeAsync()
    {
        if (_editor is not null) await _editor.DisposeAsync();
        _self?.Dispose();
    }

    protected override void OnInitialized()
    {
        foreach (var part in Parts) _texts[part.Name] = new PartText(part.Text);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await CreateAsync();
        if (_editor is null || !_isReady) return;
        if (_shown != Current)
        {
            _shown = Current;
            await CallAsync("setPart", Current);
        }

        if (!ReferenceEquals(_given, Data) && Data is not null)
        {
            _given = Data;
            await CallAsync("setData", Data);
        }
    }

    private async Task CreateAsync()
    {
        _self = DotNetObjectReference.Create(this);
        (_shown, _given) = (Current, Data);
        var parts = Parts.Select(part => part with { Text = _texts[part.Name].Text });
        _editor = new ScriptHandle(Script);
        try
        {
            _isReady = await _editor.OpenAsync("./js/editor.js", "create", _element, new { Parts = parts, Part = Current, Data, RecoveryKey }, _self);
            if (!_isReady) return;
            await OnReady.InvokeAsync(await _editor.AskAsync<IReadOnlyList<RecoveredText>>("recovered") ?? []);
        }
        catch (JSException)
        {
            _isBroken = true;
        }

        StateHasChanged();
    }

    private Task CallAsync(string method, params object?[] arguments) => _editor?.CallAsync(method, arguments) ?? Task.CompletedTask;

    private Task TellAsync(string part, PartText text) => OnText.InvokeAsync(Parts.First(known => known.Name == part) with { Text = text.Text });
}
