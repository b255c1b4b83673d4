using CalendlyWoo.Core.People;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Account;

/// <summary>A person's own account. What her cookie has to follow is a form; everything else happens on the page.</summary>
public partial class AccountPage
{
    private Guid? _id;
    private AccountView? _view;

    [Inject]
    public required InScope Scope { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>What was done, by the form that led back here.</summary>
    [SupplyParameterFromQuery]
    public string? Done { get; set; }

    /// <summary>The code of what stood in the way.</summary>
    [SupplyParameterFromQuery]
    public string? Problem { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _id = Person.Of(await Authentication).Id;
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        if (_id is { } id) _view = await Scope.DoAsync<AccountDesk, AccountView?>(desk => desk.ViewAsync(id));
    }
}
