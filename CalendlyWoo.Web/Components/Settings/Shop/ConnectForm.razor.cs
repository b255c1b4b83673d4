using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.WooCommerce.Connecting;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Settings.Shop;

/// <summary>Finds the shop and gets a key for it.</summary>
public sealed partial class ConnectForm : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private string? _address;
    private string? _key;
    private string? _secret;
    private string? _problem;
    private string? _detail;
    private string? _keyProblem;
    private bool _wasSwapped;
    private bool _isFinding;
    private bool _isTrying;
    private bool _isByHand;
    private FoundShop? _shop;
    private Failure? _whyNot;
    private ShopCheckReport? _report;

    [Inject]
    public required ShopSetup Setup { get; init; }

    [Inject]
    public required ShopKeyDesk Desk { get; init; }

    [Inject]
    public required PublicAddress Public { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>Stands in the field until something else is typed.</summary>
    [Parameter]
    public string? InitialAddress { get; set; }

    /// <summary>A key was tried and saved: the whole connection test.</summary>
    [Parameter]
    public EventCallback<ShopCheckReport> OnReport { get; set; }

    private bool IsBusy => _isFinding || _isTrying;

    protected override void OnParametersSet() => _address ??= InitialAddress;

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private async Task FindAsync()
    {
        if (IsBusy) return;
        (_isFinding, _problem, _detail, _shop, _report, _keyProblem) = (true, null, null, null, null, null);
        try
        {
            if ((await Setup.FindAsync(_address, _left.Token)).TryGet(out var shop, out var failure))
            {
                (_shop, _whyNot) = (shop, ShopKeyDesk.WhyNot(shop, Public.Current));
                _isByHand = _whyNot is not null;
            }
            else
            {
                (_problem, _detail) = (failure.Message, failure.Detail);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            _isFinding = false;
        }
    }

    private async Task ConnectAsync()
    {
        var begun = await Desk.BeginAsync(_shop!, Public.Current, await ActorAsync(), _left.Token);
        if (begun.TryGet(out var address, out var failure))
            Navigation.NavigateTo(address.AbsoluteUri, forceLoad: true);
        else
            _whyNot = failure;
    }

    private async Task TryKeysAsync()
    {
        if (IsBusy || _shop is not { } shop) return;
        (_report, _wasSwapped) = (null, false);
        if (!ShopKeyPair.Read(_key, _secret).TryGet(out var keys, out var unreadable))
        {
            _keyProblem = unreadable.Message;
            return;
        }

        (_isTrying, _keyProblem, _wasSwapped) = (true, null, keys.WasSwapped);
        try
        {
            var report = await Setup.ConnectAsync(shop.Url, keys, await ActorAsync(), step => _ = InvokeAsync(() => Show(step)), _left.Token);
            _report = report;
            if (report.IsGood) await FinishAsync(report);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            _isTrying = false;
        }
    }

    private async Task FinishAsync(ShopCheckReport report)
    {
        (_key, _secret, _shop, _report) = (null, null, null, null);
        Toasts.Done(_wasSwapped ? T("The shop is connected. Key and secret were in each other's field; we put them right.") : T("The shop is connected."));
        await OnReport.InvokeAsync(report);
    }

    private void Show(ShopCheckReport step)
    {
        if (!_isTrying) return;
        _report = step;
        StateHasChanged();
    }

    private async Task<string> ActorAsync() => Person.Of(await Authentication).Name;
}
