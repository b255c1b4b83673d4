using CalendlyWoo.Core.Privacy;
using CalendlyWoo.Core.Settings;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Settings.Data;

/// <summary>Finds a customer, hands her data out and erases them; and says how long things are kept.</summary>
public partial class DataPage
{
    private string? _address;
    private string? _problem;
    private CustomerHoldings? _held;
    private ErasureReport? _report;
    private bool _isBusy;
    private bool _isAsking;

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required CustomerFinder Finder { get; init; }

    [Inject]
    public required CustomerErasure Erasure { get; init; }

    [Inject]
    public required SavedSettings Settings { get; init; }

    private async Task FindAsync()
    {
        (_held, _report) = (null, null);
        _problem = PersonAddress.IsOne(_address) ? null : T("Enter a whole e-mail address, such as ann@example.com.");
        if (_problem is not null) return;
        _isBusy = true;
        _held = await Finder.FindAsync(_address!, CancellationToken.None);
        _isBusy = false;
    }

    private async Task EraseAsync()
    {
        (_isAsking, _isBusy) = (false, true);
        StateHasChanged();
        _report = await Erasure.EraseAsync(_held!.Address, Person.Of(await Authentication).Name, CancellationToken.None);
        (_held, _address, _isBusy) = (null, null, false);
    }
}
