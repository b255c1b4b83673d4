using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Hints;
using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Core.Notifications.Showing;
using Microsoft.AspNetCore.Components;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Notifications.One;

/// <summary>Says what will and will not happen, and sends.</summary>
public partial class ResendDialog
{
    private ResendPlan? _plan;
    private Payer? _payer;
    private string? _address;
    private string? _addressProblem;
    private string? _version = "";
    private string? _problem;
    private bool _isBusy;

    [Parameter, EditorRequired]
    public required MailRecord Mail { get; set; }

    [Parameter, EditorRequired]
    public required string Actor { get; set; }

    /// <summary>The address that was probably meant; offered as a button.</summary>
    [Parameter]
    public string? Suggested { get; set; }

    [Parameter]
    public EventCallback OnClose { get; set; }

    /// <summary>It is on its way: the mail that leaves.</summary>
    [Parameter]
    public EventCallback<Guid> OnSent { get; set; }

    [Inject]
    public required ResendDesk Desk { get; init; }

    [Inject]
    public required PayerQuery Payers { get; init; }

    private bool HasOldText => Mail is { Template: { } old, ActiveTemplate: { } active } && old.VersionId != active.VersionId;

    private string? Offer => (AddressHints.Suggest(_address) ?? Suggested) is { } meant && meant != _address?.Trim() ? meant : null;

    protected override async Task OnInitializedAsync()
    {
        await PlanAsync();
        _address = _plan!.Address;
        if (Mail.Notification.OrderId is { } orderId) _payer = await Payers.FindAsync(orderId, CancellationToken.None);
    }

    private async Task AddressAsync(string? typed)
    {
        _address = typed;
        _addressProblem = Mailbox.TryParse(typed, null, out _) ? null : T("This is not a complete e-mail address.");
        await PlanAsync();
    }

    private async Task VersionAsync(string? version)
    {
        _version = version;
        await PlanAsync();
    }

    private async Task PlanAsync() => (_plan, _problem) = (await Desk.PlanAsync(Wish(), CancellationToken.None), null);

    private ResendWish Wish() => new(
        Mail.Notification.Id, Mail.LatestRevision, _address, Guid.TryParse(_version, out var version) ? version : null);

    private async Task SendAsync()
    {
        _isBusy = true;
        var outcome = await Desk.ResendAsync(_plan!.Wish, Actor, CancellationToken.None);
        if (outcome.TryGet(out var id, out var failure))
        {
            await OnSent.InvokeAsync(id);
            return;
        }

        await PlanAsync();
        (_isBusy, _problem) = (false, _plan.Refusal == failure.Message ? null : failure.Message);
    }
}
