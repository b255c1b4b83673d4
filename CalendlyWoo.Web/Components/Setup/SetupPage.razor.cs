using CalendlyWoo.Core.Health;
using CalendlyWoo.Core.Health.Checks;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Setup;

/// <summary>The guided set-up; once nothing is left to do, the health page.</summary>
public partial class SetupPage
{
    private readonly List<CheckKind> _running = [];
    private HealthReport? _report;
    private IReadOnlyList<CheckKind> _kinds = [];
    private HealthStep? _toggled;
    private bool _isToggledOpen;
    private bool _mayAct;
    private Person _person = new("");
    private LiveChoice? _choice;

    [Inject]
    public required HealthQuery Health { get; init; }

    [Inject]
    public required HealthChecks Checks { get; init; }

    [Inject]
    public required SelfTest SelfTest { get; init; }

    [Inject]
    public required GoLiveDesk Desk { get; init; }

    [Inject]
    public required PageVisibility Visibility { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public Task<AuthenticationState>? Authentication { get; set; }

    private string Title => _report is { IsWell: true } ? T("Health") : T("Set-up");

    protected override async Task OnInitializedAsync()
    {
        if (Authentication is not null)
        {
            var state = await Authentication;
            _person = Person.Of(state);
            _mayAct = await Visibility.MayAsync(state.User, Access.Manager);
        }

        await base.OnInitializedAsync();
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        var facts = await Health.ObserveAsync(cancellationToken);
        (_kinds, _report) = (HealthChecks.KindsFor(facts), HealthRules.Judge(facts));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || !_mayAct)
        {
            return;
        }

        // What was entered on another page and not looked at since is looked at now: the person should not have to ask for it.
        var missing = HealthChecks.Unchecked(await Health.ObserveAsync(CancellationToken.None));
        if (missing.Count > 0)
        {
            await CheckAsync(missing);
        }
    }

    private static HealthStep StepOf(CheckKind kind) => kind switch
    {
        CheckKind.Address => HealthStep.Address,
        CheckKind.Calendly => HealthStep.Calendly,
        CheckKind.Subscription => HealthStep.Subscription,
        CheckKind.Shop => HealthStep.Shop,
        CheckKind.Mail => HealthStep.Mail,
        CheckKind.Services => HealthStep.Services,
    };

    private bool IsOpen(StepReport step) => _toggled == step.Step ? _isToggledOpen : step == _report?.Next;

    private void Toggle(StepReport step) => (_isToggledOpen, _toggled) = (!IsOpen(step), step.Step);

    /// <summary>What somebody watches does not fold under her eyes because it is done.</summary>
    private void KeepOpen(HealthStep step) => (_toggled, _isToggledOpen) = (step, true);

    private async Task ActAsync(StepReport step)
    {
        switch (step.Button?.Act)
        {
            case StepAct.Check:
                await CheckStepAsync(step);
                break;
            case StepAct.Test:
                KeepOpen(step.Step);
                break;
            case StepAct.GoLive:
                var plan = await Desk.PlanAsync(CancellationToken.None);
                _choice = new LiveChoice(plan.Watching, GoesLive: true, plan.WatchedBookings);
                break;
        }
    }

    private Task CheckStepAsync(StepReport step) => CheckAsync([.. _kinds.Where(kind => StepOf(kind) == step.Step)]);

    private async Task CheckAllAsync()
    {
        await CheckAsync(_kinds);
        await SelfTest.SettleAsync(SelfTest.Broken(_report), CancellationToken.None);
    }

    /// <summary>A new address is also where Calendly has to post to.</summary>
    private async Task AddressSavedAsync()
    {
        await CheckAsync([CheckKind.Address]);
        await ReadAsync(CancellationToken.None);
        await CheckAsync([.. _kinds.Where(kind => kind == CheckKind.Subscription)]);
    }

    private async Task CheckAsync(IReadOnlyCollection<CheckKind> kinds)
    {
        var fresh = kinds.Except(_running).ToList();
        _running.AddRange(fresh);
        StateHasChanged();
        await Task.WhenAll(fresh.Select(async kind =>
        {
            try
            {
                await Checks.RunAsync(kind, CancellationToken.None);
            }
            finally
            {
                _running.Remove(kind);
            }

            await ReadAsync(CancellationToken.None);
            StateHasChanged();
        }));
    }
}
