using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.People;
using CalendlyWoo.Web.Demo;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace CalendlyWoo.Web.Components.Entry;

/// <summary>The page of the set-up link: makes the first owner, or lets one back in. Without the link's token there is nothing here.</summary>
public partial class FirstStartPage
{
    private IReadOnlyList<AppUser>? _owners;
    private string? _problem;

    [Parameter]
    public required string Token { get; set; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [Inject]
    public required OwnerSetUp SetUp { get; init; }

    [Inject]
    public required SignInManager<AppUser> SignIn { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required DemoMode Demo { get; init; }

    [SupplyParameterFromForm]
    private FirstStartInput? Input { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _owners = Demo.IsOn ? null : await SetUp.OpenAsync(Token, Context.RequestAborted);
        Input ??= new FirstStartInput { Account = _owners is [var first, ..] ? first.Id : Guid.Empty };
        if (_owners is null) Context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private bool IsChosen(AppUser owner) => Input!.Account == owner.Id;

    private async Task SaveAsync()
    {
        if (_owners is null) return;
        var outcome = await MakeAsync();
        if (outcome.TryGet(out var owner, out var failure))
        {
            await SignIn.SignInAsync(owner, isPersistent: true);
            Navigation.NavigateTo("/setup");
        }
        else
        {
            _problem = failure.Message;
        }
    }

    private Task<Outcome<AppUser>> MakeAsync() => Input!.Account == Guid.Empty
        ? SetUp.CreateAsync(Token, new NewAccount(Input.Name, Input.Email, Input.Password), Context.RequestAborted)
        : SetUp.ResetAsync(Token, Input.Account, Input.Password, Context.RequestAborted);
}

/// <summary>What is typed into the form.</summary>
public sealed class FirstStartInput
{
    /// <summary>The owner that is let back in; empty for a new one.</summary>
    public Guid Account { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }
}
