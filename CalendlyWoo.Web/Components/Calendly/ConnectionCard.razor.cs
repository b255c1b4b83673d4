using CalendlyWoo.Core.Calendly.OAuth;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Settings;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Components;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Calendly;

/// <summary>Who is connected, until when the access is good, and the ways out.</summary>
public sealed partial class ConnectionCard : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private CheckState _state = CheckState.Open;
    private string? _name;
    private Failure? _failure;

    [Parameter, EditorRequired]
    public required CalendlyConnectionView View { get; set; }

    [Parameter]
    public bool MayChange { get; set; }

    [Parameter]
    public EventCallback OnDisconnect { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    [Inject]
    public required CalendlyConnection Connection { get; init; }

    [Inject]
    public required SavedSettings Settings { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private bool IsFixed => View.Kind == CalendlyConnectionKind.PersonalToken && Settings.IsFromConfiguration("Calendly:PersonalAccessToken");

    private string Name => View.BrokenSince is not null ? "broken" : View.Kind == CalendlyConnectionKind.OAuth ? "oauth" : "personal";

    private string Title => View.BrokenSince is not null && View.AccountName.Length > 0 ? T($"The account of {View.AccountName}") : (View.AccountName.Length > 0 ? View.AccountName : _name) is { Length: > 0 } name
        ? T($"Connected with {name}")
        : View.Kind == CalendlyConnectionKind.PersonalToken ? T("Connected with a personal access token") : T("Connected with Calendly");

    private Status Status => View.BrokenSince is not null || _state == CheckState.Failed
        ? new Status(T("Needs you"), Icon.Alert, Tone.Bad)
        : new Status(T("Connected"), Icon.Check, Tone.Good);

    private string? ProblemTitle => View.BrokenSince is { } since ? T($"Disconnected since {Times.Since(since, Time.GetUtcNow(), Viewer.Zone)}") : null;

    private string TestText => _failure is { } failure ? failure.Message : _state switch
    {
        CheckState.Passed => T($"Calendly answered: this is the account of {_name}."),
        _ => T("Calendly is being asked whose account it is."),
    };

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (View.Kind != CalendlyConnectionKind.PersonalToken || _state != CheckState.Open) return;
        _state = CheckState.Running;
        try
        {
            _state = (await Connection.TestAsync(_gone.Token)).TryGet(out var account, out _failure) ? CheckState.Passed : CheckState.Failed;
            _name = account?.Name;
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private string Clock(DateTimeOffset at) => Times.Since(at, Time.GetUtcNow(), Viewer.Zone);
}
