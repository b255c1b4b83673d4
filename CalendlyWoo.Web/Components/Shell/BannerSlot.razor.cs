using CalendlyWoo.Core.Connections;
using CalendlyWoo.Web.Components.Words;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Shell;

/// <summary>The one slot for what stops the business.</summary>
public partial class BannerSlot
{
    private Banner? _banner;
    private bool _isActShown;

    [Inject]
    public required StandingQuery Query { get; init; }

    [Inject]
    public required PageVisibility Visibility { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>The path below the base address: a link to where one is already is not shown.</summary>
    [Parameter, EditorRequired]
    public required string Here { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var person = Authentication is null ? null : (await Authentication).User;
        var banner = Banner.MostUrgent(await Query.ReadAsync(cancellationToken), Time.GetUtcNow(), Viewer.Zone);
        _isActShown = banner?.Act is not null && await Visibility.IsShownAsync(person, banner.Path);
        _banner = banner;
    }

    private bool IsThere(Banner banner) => NavigationEntry.Bare(Here) == banner.Path;
}
