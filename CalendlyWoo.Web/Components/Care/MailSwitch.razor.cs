using CalendlyWoo.Core.Care.Pausing;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Care;

/// <summary>The one switch for all mails to customers.</summary>
public partial class MailSwitch
{
    private MailPauseState _state = MailPauseState.Leaving;
    private bool _isShown;
    private bool _isOpen;

    [Inject]
    public required MailPauseDesk Desk { get; init; }

    [Inject]
    public required PageVisibility Visibility { get; init; }

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    private string Label => _state.IsPaused ? T("All mails are paused. Let mails leave") : T("Pause all mails");

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _isShown = await Visibility.MayAsync(Authentication is null ? null : (await Authentication).User, Access.Manager);
        if (_isShown) _state = await Desk.CurrentAsync(cancellationToken);
    }

    private void Open() => _isOpen = true;

    private void Close()
    {
        _isOpen = false;
        RequestReading();
    }
}
