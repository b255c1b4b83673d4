using CalendlyWoo.Core.Editing;
using CalendlyWoo.Web.Live;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Templates.Panels;

/// <summary>Begins, follows and ends the trial of a draft on the next bookings.</summary>
public sealed partial class CanaryDialog : IDisposable
{
    private IDisposable? _subscription;
    private CanaryResults? _results;
    private string? _problem;
    private int _count = 5;
    private bool _isBusy;

    [Inject]
    public required CanaryDesk Canary { get; init; }

    [Inject]
    public required ChangeSignal Changes { get; init; }

    [Parameter, EditorRequired]
    public required OpenTemplate Opened { get; set; }

    /// <summary>Of the draft on the disk; 0 where there is none.</summary>
    [Parameter]
    public int Revision { get; set; }

    [Parameter, EditorRequired]
    public required Editor Who { get; set; }

    /// <summary>The trial began or ended.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Parameter]
    public EventCallback OnPublish { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    public void Dispose() => _subscription?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (Revision == 0 && Opened.Canary is null) _problem = T("There is no draft to try. Change the text first.");
        await ReadAsync();
        _subscription = Changes.Subscribe(() => _ = InvokeAsync(async () =>
        {
            await ReadAsync();
            StateHasChanged();
        }));
    }

    private async Task ReadAsync() => _results = await Canary.ResultsAsync(Opened.Template.Id, CancellationToken.None);

    private async Task StartAsync()
    {
        _isBusy = true;
        var started = await Canary.StartAsync(Opened.Template.Id, Revision, _count, Who, CancellationToken.None);
        _isBusy = false;
        _problem = started.Failure?.Message;
        await ReadAsync();
        await OnChanged.InvokeAsync();
    }

    private async Task StopAsync()
    {
        _isBusy = true;
        var stopped = await Canary.StopAsync(Opened.Template.Id, Who, CancellationToken.None);
        _isBusy = false;
        _problem = stopped.Failure?.Message;
        await OnChanged.InvokeAsync();
        if (_problem is null) await OnClose.InvokeAsync();
    }

    private static string Standing(CanaryState state) => state switch
    {
        { Stopped: { } why } => T($"Stopped after {state.Taken} of {state.Wanted} mails. {why}"),
        { IsDone: true } => T($"Done: {state.Taken} of {state.Wanted} mails came from the draft. Publish it, or close the trial."),
        _ => T($"{state.Taken} of {state.Wanted} mails came from the draft so far."),
    };
}
