using CalendlyWoo.Core.Care.Pausing;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Care;

/// <summary>Says what happens, then pauses all mails or lets them leave.</summary>
public partial class MailSwitchDialog
{
    private string? _problem;
    private bool _isBusy;

    [Inject]
    public required MailPauseDesk Desk { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    /// <summary>As it was when the dialog was opened: what is confirmed is what was said.</summary>
    [Parameter, EditorRequired]
    public required MailPauseState State { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    private string Waiting => State.Waiting switch
    {
        0 => T("No mail waits. From now on mails leave as they fall due."),
        1 => T("One mail waits and leaves now."),
        var many => T($"{many} mails wait and leave now, in the order in which they were due."),
    };

    private async Task ConfirmAsync()
    {
        (_isBusy, _problem) = (true, null);
        try
        {
            var actor = Authentication is null ? "the owner" : Person.Of(await Authentication).Name;
            if (State.IsPaused) await ReleaseAsync(actor);
            else await PauseAsync(actor);
            await OnClose.InvokeAsync();
        }
        catch (System.Data.Common.DbException)
        {
            _problem = T("The database does not answer at the moment, so nothing was changed. Try again in a minute.");
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task PauseAsync(string actor)
    {
        await Desk.PauseAsync(actor, CancellationToken.None);
        Toasts.Done(T("All mails are paused. They are written, and wait."));
    }

    private async Task ReleaseAsync(string actor)
    {
        var released = await Desk.ReleaseAsync(actor, CancellationToken.None);
        Toasts.Done(released switch
        {
            0 => T("Mails leave again."),
            1 => T("Mails leave again. One waited."),
            _ => T($"Mails leave again. {released} waited."),
        });
    }
}
