using CalendlyWoo.Core.Care.Pausing;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Web.Components.Words;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Shell;

/// <summary>The one slot for what stops the business.</summary>
public partial class BannerSlot
{
    private Banner? _banner;
    private bool _isActShown;
    private MailPauseState _mails = MailPauseState.Leaving;

    /// <summary>What the person is asked about, or null.</summary>
    private MailPauseState? _asked;

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
        var standing = await Query.ReadAsync(cancellationToken);
        var banner = Banner.MostUrgent(standing, Time.GetUtcNow(), Viewer.Zone);
        _mails = standing.Mails;
        _isActShown = banner?.Act is not null
            && (banner.LetsMailsLeave ? await Visibility.MayAsync(person, Access.Manager) : await Visibility.IsShownAsync(person, banner.Path));
        _banner = banner;
    }

    private void Ask() => _asked = _mails;

    private void Answered()
    {
        _asked = null;
        RequestReading();
    }

    private bool IsThere(Banner banner) => NavigationEntry.Bare(Here) == banner.Path;
}
