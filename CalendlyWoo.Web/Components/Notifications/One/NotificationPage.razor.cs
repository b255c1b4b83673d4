using CalendlyWoo.Core.Mail.Hints;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Resending;
using CalendlyWoo.Core.Notifications.Showing;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Notifications.One;

/// <summary>One mail: what left, what it would say today, its steps, and what a person can do about it.</summary>
public partial class NotificationPage
{
    private readonly IReadOnlyList<Tab> _tabs = [new("left", T("As it was written")), new("today", T("Beside what it would be today"))];
    private MailRecord? _mail;
    private string? _dialog;
    private string? _suggested;
    private string _actor = "";
    private bool _isGone;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery]
    public string? View { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required MailRecordQuery Query { get; init; }

    [Inject]
    public required NotificationDesk Desk { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private string Title => _mail is { } mail ? $"{MailWords.Of(mail.Notification.Kind)}, {mail.Booking.Name}" : T("Mail");

    private bool IsToday => View == "today";

    private string? Hint => _mail is { } mail ? AddressHints.Suggest(mail.Address) : null;

    /// <summary>The shown bytes are read anew where they were written anew, and not with every change of the row.</summary>
    private string Stamp => $"{_mail?.Notification.Id} {_mail?.Sent?.MessageId}";

    protected override async Task OnParametersSetAsync()
    {
        if (_mail is null || _mail.Notification.Id == Id) return;
        (_dialog, _suggested) = (null, null);
        await ReadAsync(CancellationToken.None);
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _actor = Person.Of(await Authentication).Name;
        _mail = await Query.FindAsync(Id, cancellationToken);
        _isGone = _mail is null;
    }

    private void Choose(string tab) => Navigation.NavigateTo(tab == "today" ? $"notifications/{Id}?view=today" : $"notifications/{Id}", replace: true);

    private void Close() => (_dialog, _suggested) = (null, null);

    private async Task SentAsync(Guid id)
    {
        Close();
        Toasts.Done(id == Id ? T("It is on its way.") : T("Another mail is on its way."));
        if (id == Id) await ReadAsync(CancellationToken.None);
        else Navigation.NavigateTo($"notifications/{id}");
    }

    private async Task RunAsync(NotificationStep step)
    {
        var outcome = await Desk.RunFromHereAsync(Id, step, _actor, CancellationToken.None);
        if (outcome.Failure is { } failure) Toasts.Problem(failure.Message);
        else Toasts.Done(T("It goes on from there."));
        await ReadAsync(CancellationToken.None);
    }
}
