using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Templates;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CalendlyWoo.Web.Components.Templates.Panels;

/// <summary>Asks once before a draft becomes active: what changes, and why; or says what stands in the way.</summary>
public partial class PublishDialog
{
    private TemplateComparison? _comparison;
    private Failure? _problem;
    private string _reason = "";
    private bool _showsAll;
    private bool _isBusy;

    [Inject]
    public required TemplatePublisher Publisher { get; init; }

    [Inject]
    public required TemplateHistory History { get; init; }

    [Parameter, EditorRequired]
    public required OpenTemplate Opened { get; set; }

    /// <summary>Of the draft that is on the disk.</summary>
    [Parameter, EditorRequired]
    public int Revision { get; set; }

    [Parameter]
    public TemplateReport? Report { get; set; }

    [Parameter, EditorRequired]
    public required Editor Who { get; set; }

    [Parameter]
    public EventCallback<TemplateVersion> OnPublished { get; set; }

    /// <summary>The person wants to see the first error.</summary>
    [Parameter]
    public EventCallback<PartDiagnostic> OnFirst { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    private bool IsOverNewer => _problem?.Code == EditingCodes.NewerVersion;

    private string Summary => _comparison is null
        ? T("Comparing with the active version.")
        : T($"Compared with version {Opened.Active.Number}: {PartWords.Summary(_comparison)}");

    protected override async Task OnInitializedAsync()
    {
        if (Report is { HasErrors: true }) return;
        _comparison = await History.CompareAsync(Opened.Template.Id, Opened.Active.Number, null, CancellationToken.None);
    }

    private async Task PublishAsync(bool overNewer)
    {
        _isBusy = true;
        var published = await Publisher.PublishAsync(Opened.Template.Id, Revision, _reason, overNewer, Who, CancellationToken.None);
        _isBusy = false;
        if (published.TryGet(out var version, out _problem)) await OnPublished.InvokeAsync(version);
    }

    private Task KeyAsync(KeyboardEventArgs key) => key.Key == "Enter" && !_isBusy ? PublishAsync(IsOverNewer) : Task.CompletedTask;
}
