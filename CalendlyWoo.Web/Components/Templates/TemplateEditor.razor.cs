using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Templates.Code;
using CalendlyWoo.Web.Components.Templates.Desk;
using CalendlyWoo.Web.Components.Templates.Palette;
using CalendlyWoo.Web.Components.Templates.Preview;
using CalendlyWoo.Web.Components.Words;
using CalendlyWoo.Web.Live;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;

namespace CalendlyWoo.Web.Components.Templates;

/// <summary>One template: its parts in the editor, what the product says about them, the mail they make, and all that can be done with it.</summary>
public sealed partial class TemplateEditor : IAsyncDisposable
{
    private Editor _who = null!;
    private OpenTemplate? _opened;
    private DraftKeeper? _keeper;
    private Insight? _insight;
    private PreviewChoices? _choices;
    private IReadOnlyList<string> _snippets = [];
    private EditorData? _data;
    private bool _isMissing;
    private bool _isAlive;

    [Inject]
    public required TemplateDesk Desk { get; init; }

    [Inject]
    public required InsightServices Services { get; init; }

    [Inject]
    public required TemplatePublisher Publisher { get; init; }

    [Inject]
    public required TemplateHistory History { get; init; }

    [Inject]
    public required TemplateList List { get; init; }

    [Inject]
    public required TemplatePresence Presence { get; init; }

    [Inject]
    public required ChangeSignal Changes { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> SignedIn { get; set; }

    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    [Parameter]
    public string? Tab { get; set; }

    [Parameter]
    public string? Device { get; set; }

    [Parameter]
    public string? Pane { get; set; }

    [Parameter]
    public string? Data { get; set; }

    private EditorView View => EditorView.From(_opened!.Template.Kind, Tab, Device, Pane);

    private bool IsSnippet => _opened!.Template.Kind == TemplateKind.Snippet;

    private bool HasDraft => _keeper!.Revision != 0;

    private ModelSchema Schema => NotificationModels.SchemaOf(_opened!.Template.Kind);

    protected override async Task OnInitializedAsync()
    {
        _who = new Editor(Guid.NewGuid(), Person.Of(await SignedIn).Name);
        _opened = await Desk.OpenAsync(Id, _who, CancellationToken.None);
        _isMissing = _opened is null;
        if (_opened is null) return;
        _keeper = new DraftKeeper(Desk, _opened, _who, Time);
        _insight = new Insight(Services, _opened.Template, () => _keeper.Source, DataName.Read(Data));
        BeginTexts(_opened.Source);
        var all = await List.GetAsync(CancellationToken.None);
        _snippets = [.. all.Where(item => item.Kind == TemplateKind.Snippet && item.Id != Id).Select(item => item.Name)];
        _data = EditorData.Of(Schema, _snippets);
        _choices = await Services.Previewing.ChoicesAsync(Id, CancellationToken.None);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || _opened is null || _keeper is null || _insight is null) return;
        _isAlive = true;
        _keeper.Changed += Show;
        _insight.Changed += Looked;
        _leaving = Navigation.RegisterLocationChangingHandler(change => new ValueTask(LeaveAsync(change)));
        _subscription = Changes.Subscribe(() => _ = InvokeAsync(LookAroundAsync));
        _beat = Time.CreateTimer(_ => _ = InvokeAsync(BeatAsync), null, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        StateHasChanged();
        await ListenAsync();
        if (_isAlive) await _insight.LookNowAsync();
    }

    private void Show() => _ = InvokeAsync(StateHasChanged);

    /// <summary>Keeps a choice in the address, without a step back of its own.</summary>
    private Task GoAsync(string name, string? value)
    {
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name.ToLowerInvariant(), value), replace: true);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _beat?.Dispose();
        _subscription?.Dispose();
        _leaving?.Dispose();
        var wasAlive = _isAlive;
        _isAlive = false;
        await UnlistenAsync();
        if (_keeper is not null && wasAlive)
        {
            _keeper.Changed -= Show;
            await _keeper.SaveAsync();
            await Presence.LeaveAsync(Id, _who, CancellationToken.None);
        }

        _insight?.Dispose();
        _keeper?.Dispose();
    }
}
