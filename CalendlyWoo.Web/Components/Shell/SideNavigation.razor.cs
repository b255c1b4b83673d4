using CalendlyWoo.Core.Connections;
using CalendlyWoo.Web.Demo;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Shell;

/// <summary>The pages that there are and that the person may open: a column, a row of icons, or a bar of five on a phone.</summary>
public partial class SideNavigation
{
    private const int BarSize = 5;

    private IReadOnlyList<NavigationEntry> _dashboard = [];
    private int _openCases;

    [Inject]
    public required PageVisibility Visibility { get; init; }

    [Inject]
    public required StandingQuery Query { get; init; }

    [Inject]
    public required DemoMode Demo { get; init; }

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    /// <summary>The path below the base address.</summary>
    [Parameter, EditorRequired]
    public required string Here { get; set; }

    /// <summary>How many stand in the bar of a phone; one place is for the way to the others where there are more.</summary>
    private int Fitting => _dashboard.Count + DemoEntries.Count > BarSize ? BarSize - 1 : BarSize;

    private IReadOnlyList<NavigationEntry> DemoEntries => Demo.IsOn ? NavigationEntry.Demo : [];

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var person = Authentication is null ? null : (await Authentication).User;
        var standing = await Query.ReadAsync(cancellationToken);
        var shown = new List<NavigationEntry>();
        foreach (var entry in NavigationEntry.Dashboard.Where(entry => !standing.IsLive || entry.Path != NavigationEntry.SetUp.Path))
        {
            if (await Visibility.IsShownAsync(person, entry.Path)) shown.Add(entry);
        }

        (_dashboard, _openCases) = (shown, standing.OpenCases);
    }
}
