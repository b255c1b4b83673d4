using CalendlyWoo.Core.Health.Testing;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Setup;

/// <summary>Makes a test booking, and shows how far it gets while it goes.</summary>
public partial class TestPanel
{
    private IReadOnlyList<Service> _services = [];
    private TestProgress? _progress;
    private string? _service;
    private string? _address;
    private string? _problem;
    private bool _isBusy;

    [Parameter]
    public bool MayAct { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>A test is about to be made.</summary>
    [Parameter]
    public EventCallback OnMade { get; set; }

    [Inject]
    public required TestBookings Tests { get; init; }

    [Inject]
    public required TestProgressQuery Progress { get; init; }

    [Inject]
    public required OwnAddress Own { get; init; }

    [Inject]
    public required ServiceCatalog Catalog { get; init; }

    protected override async Task OnInitializedAsync()
    {
        _address = await Own.FindAsync(Person, CancellationToken.None);
        await base.OnInitializedAsync();
    }

    protected override async Task ReadAsync(CancellationToken cancellationToken)
    {
        _services = [.. (await Catalog.GetAsync(cancellationToken)).Select(offered => offered.Service)];
        _service ??= _services.Count > 0 ? _services[0].Id.ToString() : null;
        _progress = await Progress.LatestAsync(cancellationToken);
    }

    private static CheckState StateOf(HopState state) => state switch
    {
        HopState.Open => CheckState.Open,
        HopState.Running => CheckState.Running,
        HopState.Passed => CheckState.Passed,
        HopState.Failed => CheckState.Failed,
    };

    private async Task MakeAsync()
    {
        _problem = null;
        _isBusy = true;
        await OnMade.InvokeAsync();
        try
        {
            if (!Guid.TryParse(_service, out var serviceId) || _address is null)
            {
                return;
            }

            if ((await Tests.BeginAsync(serviceId, _address, Person.Name, CancellationToken.None)).TryGet(out var test, out var failure))
            {
                await Tests.SendAsync(test, CancellationToken.None);
            }
            else
            {
                _problem = failure.Message;
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    private Task SkipAsync() => Tests.SkipAsync(Person.Name, CancellationToken.None);
}
