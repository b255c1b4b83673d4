using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.People;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.People;

/// <summary>Who may sign in, and as what.</summary>
public partial class PeoplePage
{
    private static readonly PersonRole[] Roles = [PersonRole.Owner, PersonRole.Manager, PersonRole.Viewer];

    private Person _me = new("");
    private IReadOnlyList<AppUser>? _people;
    private IReadOnlyList<Invitation> _invitations = [];
    private AppUser? _removing;
    private IssuedInvitation? _issued;
    private bool _isMailed;
    private Failure? _mailFailure;
    private string? _email;

    /// <summary>Makes the rows anew after each act: they show the role as it is, also where it could not be changed.</summary>
    private int _tellings;
    private PersonRole _role = PersonRole.Manager;
    private string? _problem;

    [Inject]
    public required InScope Scope { get; init; }

    [Inject]
    public required PeopleMails Mails { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    private string IssuedText => (_isMailed, _mailFailure) switch
    {
        (true, null) => T($"The invitation is on its way to {_issued!.Invitation.Email}. You can also give the link yourself; it works once."),
        (true, { } failure) => T($"The invitation could not be mailed: {failure.Message} Give the link yourself; it works once, for 7 days."),
        _ => T("Give this link to the one whom you invite, and to nobody else: it works once, for 7 days. It is shown only now."),
    };

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _me = Person.Of(await Authentication);
        _people = await Scope.DoAsync<PeopleDesk, IReadOnlyList<AppUser>>(desk => desk.ListAsync(cancellationToken));
        _invitations = await Scope.DoAsync<Invitations, IReadOnlyList<Invitation>>(desk => desk.ListAsync(cancellationToken));
    }

    private bool IsOver(Invitation invitation) => invitation.ExpiresAt <= Time.GetUtcNow();

    private async Task ChangeRoleAsync(AppUser person, ChangeEventArgs change)
    {
        if (!Enum.TryParse<PersonRole>(change.Value as string, out var role) || role == person.Role) return;
        await TellAsync(
            await Scope.DoAsync<PeopleDesk, Failure?>(desk => desk.ChangeRoleAsync(person.Id, role, _me.Name, CancellationToken.None)),
            T($"{person.Name} is {RoleWords.NameOf(role)} now, and signs in anew."));
    }

    private async Task RemoveAsync(AppUser person)
    {
        _removing = null;
        await TellAsync(
            await Scope.DoAsync<PeopleDesk, Failure?>(desk => desk.RemoveAsync(person.Id, _me.Name, CancellationToken.None)), T($"{person.Name} is removed."));
    }

    private Task InviteByMailAsync() => InviteAsync(true);

    private Task MakeLinkAsync() => InviteAsync(false);

    private async Task InviteAsync(bool byMail)
    {
        var outcome = await Scope.DoAsync<Invitations, Outcome<IssuedInvitation>>(desk => desk.InviteAsync(_email, _role, _me.Name, CancellationToken.None));
        _problem = outcome.Failure?.Message;
        if (!outcome.TryGet(out var issued, out _)) return;
        _email = null;
        await ShowAsync(issued, byMail);
    }

    private async Task RenewAsync(Invitation invitation)
    {
        var outcome = await Scope.DoAsync<Invitations, Outcome<IssuedInvitation>>(desk => desk.RenewAsync(invitation.Id, _me.Name, CancellationToken.None));
        if (outcome.TryGet(out var issued, out var failure)) await ShowAsync(issued, true);
        else Toasts.Problem(failure.Message);
    }

    private async Task WithdrawAsync(Invitation invitation)
    {
        await Scope.DoAsync<Invitations>(desk => desk.WithdrawAsync(invitation.Id, _me.Name, CancellationToken.None));
        if (_issued?.Invitation.Id == invitation.Id) _issued = null;
        await TellAsync(null, T("The invitation is withdrawn. Its link does not work any more."));
    }

    private async Task ShowAsync(IssuedInvitation issued, bool byMail)
    {
        (_issued, _isMailed) = (issued, byMail);
        _mailFailure = byMail ? await Mails.InviteAsync(issued.Invitation, issued.Link, CancellationToken.None) : null;
        await ReadAsync(CancellationToken.None);
    }

    private async Task TellAsync(Failure? failure, string done)
    {
        if (failure is null) Toasts.Done(done);
        else Toasts.Problem(failure.Message);
        _tellings++;
        await ReadAsync(CancellationToken.None);
    }
}
