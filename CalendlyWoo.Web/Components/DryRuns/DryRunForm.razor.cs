using System.Globalization;
using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.DryRun;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Web.Components.Words;
using CalendlyWoo.Web.SignIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.DryRuns;

/// <summary>Which bookings are to be replayed; days are the person's own.</summary>
public partial class DryRunForm
{
    private readonly HashSet<Guid> _chosen = [];
    private IReadOnlyList<Service> _services = [];
    private DateOnly _from;
    private DateOnly _until;
    private int? _count;
    private string? _problem;
    private bool _isBusy;

    [Parameter]
    public EventCallback<Guid> OnStarted { get; set; }

    [CascadingParameter]
    public required Viewer Viewer { get; set; }

    [CascadingParameter]
    public required Task<AuthenticationState> Authentication { get; set; }

    [Inject]
    public required DryRunDesk Desk { get; init; }

    [Inject]
    public required ServiceCatalog Catalog { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    private DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Time.GetUtcNow(), Viewer.Zone).Date);

    private DryRunWish Wish => new(Start(_from), Start(_until.AddDays(1)), _chosen.Count == _services.Count ? [] : [.. _chosen]);

    protected override async Task OnInitializedAsync()
    {
        _services = [.. (await Catalog.GetAsync(CancellationToken.None)).Select(offered => offered.Service)];
        _chosen.UnionWith(_services.Select(service => service.Id));
        await SetDaysAsync(30);
    }

    private Task SetDaysAsync(int days)
    {
        (_from, _until) = (Today.AddDays(-days), Today);
        return CountAsync();
    }

    private Task SetLastMonthAsync()
    {
        var first = new DateOnly(Today.Year, Today.Month, 1);
        (_from, _until) = (first.AddMonths(-1), first.AddDays(-1));
        return CountAsync();
    }

    private Task ToggleAsync(Guid service)
    {
        if (!_chosen.Remove(service)) _chosen.Add(service);
        return CountAsync();
    }

    private async Task CountAsync()
    {
        _problem = null;
        _count = _chosen.Count == 0 && _services.Count > 0 ? 0 : await Desk.CountAsync(Wish, CancellationToken.None);
    }

    private async Task StartAsync()
    {
        if (_isBusy) return;
        _isBusy = true;
        var started = await Desk.StartAsync(Wish, Person.Of(await Authentication).Name, CancellationToken.None);
        _isBusy = false;
        if (started.TryGet(out var run, out var failure)) await OnStarted.InvokeAsync(run);
        else _problem = failure.Message;
    }

    private DateTimeOffset Start(DateOnly day) => Viewer.DayStart(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(12, 0)), Viewer.Zone));

    private static string Words(int count) => count switch
    {
        0 => T("No booking came in then."),
        1 => T("One booking will be replayed."),
        > BulkDesk.Most => T($"More than {BulkDesk.Most.ToString("N0", CultureInfo.CurrentCulture)} bookings: choose a shorter time."),
        _ => T($"{count} bookings will be replayed."),
    };
}
