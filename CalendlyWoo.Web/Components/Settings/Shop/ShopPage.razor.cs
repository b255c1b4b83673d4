using CalendlyWoo.Core.WooCommerce.Connecting;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Settings.Shop;

/// <summary>Connects the shop, tests the connection and shows what the shop says of itself.</summary>
public sealed partial class ShopPage
{
    private readonly CancellationTokenSource _left = new();
    private ShopCheckReport? _report;
    private ShopFacts? _facts;
    private GrantNews? _return;
    private string? _asked;
    private bool _isTesting;
    private bool _isReading;
    private bool _isTrying;
    private bool _isLeaving;
    private bool _isReplacing;
    private bool _wasTestedAfterGrant;

    [Inject]
    public required ShopSetup Setup { get; init; }

    [Inject]
    public required ShopKeyDesk Desk { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>The shop's word on its return: 1 where access was approved, 0 where it was denied.</summary>
    [SupplyParameterFromQuery(Name = "success")]
    public string? Success { get; set; }

    /// <summary>What we sent along, given back.</summary>
    [SupplyParameterFromQuery(Name = "user_id")]
    public string? Reference { get; set; }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _facts = Setup.Facts;
        if (Success is null)
            return;
        var run = await Desk.FindAsync(Reference, cancellationToken);
        (_return, _asked) = (GrantNews.Of(Success, run), run?.ShopUrl);
        _isReplacing |= run?.State == ShopKeyState.Failed || Success == "0";
        if (run?.State == ShopKeyState.Connected && RendererInfo.IsInteractive && !_wasTestedAfterGrant)
        {
            _wasTestedAfterGrant = true;
            _ = InvokeAsync(TestAsync);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        _left.Cancel();
        _left.Dispose();
    }

    private async Task TestAsync()
    {
        if (_isTesting) return;
        _isTesting = true;
        StateHasChanged();
        try
        {
            ShowReport(await Setup.TestAsync(report => _ = InvokeAsync(() => ShowReport(report)), _left.Token));
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            _isTesting = false;
        }

        StateHasChanged();
    }

    private void ShowReport(ShopCheckReport report)
    {
        // Steps arrive in their order, but the last of them may come after the result itself.
        if (_report is { IsFinished: true } && !report.IsFinished && ReferenceEquals(_report.Shop, report.Shop) && report.Shop is not null) return;
        _report = report;
        _facts = Setup.Facts;
        StateHasChanged();
    }

    private async Task RefreshAsync()
    {
        _isReading = true;
        try
        {
            var read = await Setup.RefreshFactsAsync(_left.Token);
            if (read.TryGet(out var facts, out var failure))
                _facts = facts;
            else
                Toasts.Problem(failure.Message);
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
        finally
        {
            _isReading = false;
        }
    }

    private async Task DisconnectAsync()
    {
        await Setup.DisconnectAsync(Person.Of(await Authentication).Name, CancellationToken.None);
        (_isLeaving, _report, _facts, _return) = (false, null, null, null);
        Toasts.Done(T("The shop is disconnected."));
    }
}
