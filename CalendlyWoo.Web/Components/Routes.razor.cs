using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;
using CalendlyWoo.Web.Demo;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace CalendlyWoo.Web.Components;

/// <summary>Finds the page, and tells every page who looks at it.</summary>
public partial class Routes
{
    private Viewer? _viewer;

    [Inject]
    public required DemoMode Demo { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [Inject]
    public required IJSRuntime Script { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    /// <summary>The browser's zone as far as it is known already.</summary>
    [Parameter]
    public string? Zone { get; set; }

    protected override void OnInitialized() => _viewer = Viewer.InZone(Zone, Time);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        try
        {
            await CatchUpAsync();
            await Script.InvokeVoidAsync("calendlywoo.interactive");
            if (Zone is not null) return;
            _viewer = Viewer.InZone(await Script.InvokeAsync<string>("calendlywoo.zone"), Time);
            StateHasChanged();
        }
        catch (JSDisconnectedException)
        {
            // The page was closed before it could answer.
        }
    }

    /// <summary>A link that was pressed while the page came alive changes the address alone: the framework tells nobody. The page follows it here.</summary>
    private async Task CatchUpAsync()
    {
        var here = await Script.InvokeAsync<string>("calendlywoo.here");
        if (here == Navigation.Uri || !here.StartsWith(Navigation.BaseUri, StringComparison.Ordinal)) return;

        // What is no page of ours, such as the way to Calendly, is the browser's to load.
        var path = here[Navigation.BaseUri.Length..].Split('?', '#')[0].TrimEnd('/');
        Navigation.NavigateTo(here, forceLoad: PageMap.Find(path) is null, replace: true);
    }
}
