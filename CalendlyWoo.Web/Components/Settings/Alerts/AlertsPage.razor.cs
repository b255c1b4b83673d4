using CalendlyWoo.Core.Care.Alerts;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace CalendlyWoo.Web.Components.Settings.Alerts;

/// <summary>How, when and of what the owner is told.</summary>
public partial class AlertsPage
{
    private readonly HashSet<string> _left = [];
    private IReadOnlyDictionary<string, string> _problems = new Dictionary<string, string>();
    private AlertForm _form = new();
    private AlertForm _saved = new();
    private List<TestedWay> _tests = [];
    private string _own = "";
    private string _zone = "UTC";
    private bool _hasNoWay;
    private bool _hasSecret;
    private bool _isSaving;
    private bool _isTesting;

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    [Inject]
    public required AlertSettings Settings { get; init; }

    [Inject]
    public required AlertReceiver Receiver { get; init; }

    [Inject]
    public required AlertCourier Courier { get; init; }

    [Inject]
    public required PublicAddress Address { get; init; }

    [Inject]
    public required ShopProfileSource Shop { get; init; }

    [Inject]
    public required Toasts Toasts { get; init; }

    private bool IsDirty => _form != _saved;

    protected override async Task OnInitializedAsync()
    {
        Read();
        _zone = (Shop.Current.Zone ?? "UTC").Replace('_', ' ');
        _own = (await Receiver.MailboxAsync(AlertPlan.Default, CancellationToken.None))?.Address ?? "";
    }

    private void Read()
    {
        _saved = _form = Settings.Read();
        _hasSecret = Settings.HasSecret;
        _problems = new Dictionary<string, string>();
        _left.Clear();
    }

    private bool Fixed(string name) => Settings.IsFromConfiguration(name);

    private string? Problem(string name) => _left.Contains(name) ? _problems.GetValueOrDefault(name) : null;

    private void Set(AlertForm form, string? left = null)
    {
        _form = form;
        if (left is not null) _left.Add(left);
        _problems = Settings.Problems(form);
    }

    /// <summary>A browser's time without its seconds.</summary>
    private static string Clock(string? time) => time is { Length: > 5 } longer ? longer[..5] : time ?? "";

    private void MakeSecret() => Set(_form with { WebhookSecret = StandardWebhook.NewSecret() });

    private async Task SaveAsync()
    {
        if (_isSaving) return;
        _problems = Settings.Problems(_form);
        _left.UnionWith(_problems.Keys);
        if (_problems.Count > 0)
        {
            Toasts.Problem(T("Nothing was saved yet. Look at the fields that are marked."));
            return;
        }

        _isSaving = true;
        try
        {
            var actor = Authentication is null ? "the owner" : Person.Of(await Authentication).Name;
            await Settings.SaveAsync(_form, actor, CancellationToken.None);
            Read();
            Toasts.Done(T("Saved. The next alert follows it."));
        }
        catch (System.Data.Common.DbException)
        {
            Toasts.Problem(T("The database does not answer at the moment, so nothing was saved. Try again in a minute."));
        }
        finally
        {
            _isSaving = false;
        }
    }

    private async Task TestAsync()
    {
        (_isTesting, _hasNoWay, _tests) = (true, false, []);
        try
        {
            var plan = Settings.Current;
            var ways = new List<AlertWay>();
            if (await Receiver.MailboxAsync(plan, CancellationToken.None) is not null) ways.Add(AlertWay.Mail);
            if (plan.Webhook is not null) ways.Add(AlertWay.Webhook);
            foreach (var way in ways)
            {
                _tests = [.. _tests, new TestedWay(way, await Courier.TestAsync(way, plan, Address, CancellationToken.None))];
                StateHasChanged();
            }

            _hasNoWay = ways.Count == 0;
        }
        finally
        {
            _isTesting = false;
        }
    }

    private sealed record TestedWay(AlertWay Way, Failure? Failure);
}
