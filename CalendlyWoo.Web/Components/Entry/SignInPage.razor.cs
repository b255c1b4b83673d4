using CalendlyWoo.Core.People;
using CalendlyWoo.Web.Demo;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Entry;

/// <summary>The door. What it says about an attempt is the same whether the account exists, the password is wrong or the account rests.</summary>
public partial class SignInPage
{
    private bool _isRefused;

    [Inject]
    public required PasswordDoor Door { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required DemoMode Demo { get; init; }

    [CascadingParameter]
    public required HttpContext Context { get; set; }

    [SupplyParameterFromForm]
    private SignInInput? Input { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    /// <summary>Why one is here: <c>left</c>, <c>reset</c>, <c>passkey</c>.</summary>
    [SupplyParameterFromQuery]
    private string? Why { get; set; }

    private string? Word => Why switch
    {
        "left" => T("You are signed out."),
        "everywhere" => T("You are signed out on every device."),
        "reset" => T("Your new password holds. Sign in with it."),
        _ => null,
    };

    private static string Refusal => T(
        $"This did not work: address and password do not belong together, or the account rests for {PeopleRegistration.Rest.TotalMinutes} minutes after {PeopleRegistration.AttemptsBeforeRest} wrong attempts.");

    protected override void OnInitialized()
    {
        Input ??= new SignInInput();
        _isRefused = Why == "passkey";
        if (Demo.IsOn || (Context.User.Identity?.IsAuthenticated == true && HttpMethods.IsGet(Context.Request.Method))) Navigation.NavigateTo(ReturnPath.Or(ReturnUrl));
    }

    private async Task EnterAsync()
    {
        switch (await Door.EnterAsync(Input!.Email ?? "", Input.Password ?? ""))
        {
            case Entrance.Open:
                Navigation.NavigateTo(ReturnPath.Or(ReturnUrl));
                break;
            case Entrance.NeedsCode:
                Navigation.NavigateTo($"/sign-in/code?returnUrl={Uri.EscapeDataString(ReturnPath.Or(ReturnUrl))}");
                break;
            default:
                _isRefused = true;
                break;
        }
    }
}

/// <summary>What is typed into the form.</summary>
public sealed class SignInInput
{
    public string? Email { get; set; }

    public string? Password { get; set; }
}
