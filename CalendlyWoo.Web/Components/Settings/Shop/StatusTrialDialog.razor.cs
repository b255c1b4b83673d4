using CalendlyWoo.Core.Orders;
using CalendlyWoo.Core.WooCommerce.Connecting;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Settings.Shop;

/// <summary>Tries a status on an order that the owner chooses.</summary>
public sealed partial class StatusTrialDialog
{
    private static readonly string[] NotToBeSet = ["checkout-draft", "auto-draft", "trash", "refunded"];
    private string? _typed;
    private string? _status = "completed";
    private string? _problem;
    private string? _lookedFor;
    private bool _isBusy;
    private Order? _found;
    private StatusTrialResult? _result;

    [Inject]
    public required StatusTrial Trial { get; init; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    /// <summary>The shop's statuses.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ShopStatus> Statuses { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClose { get; set; }

    /// <summary>The order that was looked at, as long as its number stands in the field.</summary>
    private Order? Looked => _lookedFor == _typed ? _found : null;

    private IEnumerable<ShopStatus> Choices => Statuses.Where(status => !NotToBeSet.Contains(status.Slug));

    private async Task LookAsync()
    {
        (_problem, _result, _found) = (null, null, null);
        if (StatusTrial.ReadNumber(_typed) is not { } id)
        {
            _problem = T("Enter the order's number, such as 1042.");
            return;
        }

        _isBusy = true;
        if ((await Trial.LookAsync(id, CancellationToken.None)).TryGet(out var order, out var failure))
            (_found, _lookedFor) = (order, _typed);
        else
            _problem = failure.Message;
        _isBusy = false;
    }

    private async Task TryAsync()
    {
        if (Looked is not { } order || _status is not { } status || _isBusy) return;
        _result = null;
        if (order.Status == status)
        {
            _problem = T("The order has this status already. Choose another one.");
            return;
        }

        (_isBusy, _problem) = (true, null);
        _result = await Trial.RunAsync(order, status, Person.Of(await Authentication).Name, CancellationToken.None);
        _isBusy = false;
    }

    private string NameOf(string? slug) => Statuses.FirstOrDefault(status => status.Slug == slug)?.Name ?? slug ?? "";

    private string Words(StatusTrialResult result) => result switch
    {
        { StatusNow: null } => T($"The order could not be set back to {NameOf(_found?.Status)}. Set it back in the shop.") + " " + result.Failure?.Message,
        { WasSet: false } => T("The shop did not take the status.") + " " + result.Failure?.Message,
        _ => T($"The shop took {NameOf(_status)}, and the order is {NameOf(result.StatusNow)} again. Look whether a mail arrived."),
    };
}
