using CalendlyWoo.Core.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CalendlyWoo.Web.Components.Entry;

/// <summary>The page of an invitation's link.</summary>
public partial class InvitationPage
{
    private Invitation? _invitation;
    private string? _problem;

    [Parameter]
    public required string Token { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required Invitations Invitations { get; init; }

    [Inject]
    public required SignInManager<AppUser> SignIn { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromForm]
    private FirstStartInput? Input { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Input ??= new FirstStartInput();
        _invitation = await Invitations.FindAsync(Token, Context.RequestAborted);
        if (_invitation is null) Context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private async Task AcceptAsync()
    {
        if (_invitation is null) return;
        if ((await Invitations.AcceptAsync(Token, Input!.Name, Input.Password, Context.RequestAborted)).TryGet(out var person, out var failure))
        {
            await SignIn.SignInAsync(person, isPersistent: true);
            Navigation.NavigateTo("/");
        }
        else
        {
            _problem = failure.Message;
        }
    }
}
