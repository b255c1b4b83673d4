using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Web.Components.Common;
using Microsoft.AspNetCore.Components;

namespace CalendlyWoo.Web.Components.Settings.Subscriptions;

/// <summary>Sends a test event through the public address and shows each place as it passes it.</summary>
public sealed partial class TestEventPanel : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private TestEventReport? _report;
    private bool _isRunning;

    [Inject]
    public required TestEvent Test { get; init; }

    [Inject]
    public required PublicAddress Address { get; init; }

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private static CheckState StateOf(TestEventReport report, TestEventHop hop) => hop switch
    {
        _ when report.Passed.Contains(hop) => CheckState.Passed,
        _ when report.Failed == hop => CheckState.Failed,
        _ when report.Running == hop => CheckState.Running,
        _ => CheckState.Open,
    };

    private async Task SendAsync()
    {
        _isRunning = true;
        try
        {
            await Test.SendAsync(report => InvokeAsync(() => Show(report)), _gone.Token);
        }
        catch (OperationCanceledException)
        {
            // The page was left meanwhile.
        }
        finally
        {
            _isRunning = false;
        }
    }

    private void Show(TestEventReport report)
    {
        _report = report;
        StateHasChanged();
    }
}
