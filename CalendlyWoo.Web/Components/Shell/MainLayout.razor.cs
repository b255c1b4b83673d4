using CalendlyWoo.Web.Demo;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Shell;

/// <summary>The frame around every page: navigation, where I am, what stops the business, the page.</summary>
public sealed partial class MainLayout : IDisposable
{
    [Inject]
    public required DemoMode Demo { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private string Here => Navigation.ToBaseRelativePath(Navigation.Uri).Split('#')[0];

    public void Dispose() => Navigation.LocationChanged -= Moved;

    protected override void OnInitialized() => Navigation.LocationChanged += Moved;

    private void Moved(object? sender, Microsoft.AspNetCore.Components.Routing.LocationChangedEventArgs change) => InvokeAsync(StateHasChanged);
}
