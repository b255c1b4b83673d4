using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Settings;
using Microsoft.AspNetCore.Components;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Setup;

/// <summary>Names the public address; suggested is the one that the browser shows.</summary>
public partial class AddressForm
{
    private string? _typed;
    private string? _error;
    private bool _isBusy;

    [Parameter]
    public bool MayAct { get; set; }

    [Parameter, EditorRequired]
    public required string Actor { get; set; }

    /// <summary>The address is saved, or was asked to be checked.</summary>
    [Parameter]
    public EventCallback OnSaved { get; set; }

    [Inject]
    public required PublicAddress Address { get; init; }

    [Inject]
    public required SavedSettings Settings { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    private bool IsForTrying => AddressFormat.Parse(_typed).TryGet(out var address, out _) && AddressReaches.Of(address) == AddressReach.ThisComputer;

    protected override void OnInitialized() => _typed = AddressFormat.Write(Address.Named ?? new Uri(Navigation.BaseUri));

    private async Task SaveAsync()
    {
        _error = null;
        _isBusy = true;
        try
        {
            if (!Address.IsFromConfiguration)
            {
                if (!AddressFormat.Parse(_typed).TryGet(out var address, out var failure))
                {
                    _error = failure.Message;
                    return;
                }

                var text = _typed = AddressFormat.Write(address);
                if (Settings.Current(PublicAddress.Key) != text)
                {
                    await Settings.SaveAsync(
                        new Dictionary<string, string?> { [PublicAddress.Key] = text }, Actor, T($"Named the public address: {text}."), CancellationToken.None);
                }
            }

            await OnSaved.InvokeAsync();
        }
        finally
        {
            _isBusy = false;
        }
    }
}
