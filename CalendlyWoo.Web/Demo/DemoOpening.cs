using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Health.Address;

namespace CalendlyWoo.Web.Demo;

/// <summary>Once the product listens: has Calendly tell it about bookings, says so to whoever started it, and lets the first stories happen.</summary>
internal sealed partial class DemoOpening(
    SubscriptionCare care, DemoStories stories, PublicAddress address, TimeProvider time, IConfiguration configuration, ILogger<DemoOpening> logger)
    : BackgroundService, IHostedLifecycleService
{
    private const int MostTries = 50;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Part of the start: whoever books right after it is delivered.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await SubscribeAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"The demo is open at {address.Current} (a simulated shop, Calendly and mailbox; nothing leaves this computer).");
        _started.SetResult();
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await _started.Task.WaitAsync(stoppingToken);
        if (!configuration.GetValue("Demo:Stories", true)) return;
        try
        {
            await stories.TellAsync(stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogStoriesFailed(exception);
        }
    }

    /// <summary>The product makes its own subscription, as it does with the real Calendly; its job may be at it already.</summary>
    private async Task SubscribeAsync(CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostTries && await care.LookNowAsync("product", cancellationToken) is not { IsListening: true }; tries++)
        {
            await Task.Delay(Glance, time, cancellationToken);
        }
    }

    [LoggerMessage(7001, LogLevel.Warning, "The demo's first stories could not be told to their end")]
    private partial void LogStoriesFailed(Exception exception);
}
