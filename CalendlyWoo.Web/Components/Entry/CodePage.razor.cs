using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Entry;

/// <summary>The second step of signing in.</summary>
public partial class CodePage
{
    private bool _isRefused;

    [Inject]
    public required PasswordDoor Door { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromForm]
    private CodeInput? Input { get; set; }

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    protected override void OnInitialized() => Input ??= new CodeInput();

    private async Task EnterAsync()
    {
        _isRefused = await Door.EnterCodeAsync(Input!.Code ?? "") != Entrance.Open;
        if (!_isRefused) Navigation.NavigateTo(ReturnPath.Or(ReturnUrl));
    }
}

/// <summary>What is typed into the form.</summary>
public sealed class CodeInput
{
    public string? Code { get; set; }
}
