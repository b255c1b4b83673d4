using CalendlyWoo.Web.Setup;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CalendlyWoo.Web.Demo;

/// <summary>Once the product listens: tells Calendly where, says so to whoever started it, and lets the first stories happen.</summary>
internal sealed partial class DemoOpening(
    DemoWorld world, DemoStories stories, IServer server, IConfiguration configuration, ILogger<DemoOpening> logger)
    : BackgroundService, IHostedLifecycleService
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Part of the start: whoever books right after it is delivered.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var address = ListeningAddress.Of([.. server.Features.Get<IServerAddressesFeature>()!.Addresses]);
        world.Calendly.DeliverTo(new Uri(address, "webhooks/calendly"));
        await Console.Out.WriteLineAsync($"The demo is open at {address} (a simulated shop, Calendly and mailbox; nothing leaves this computer).");
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

    [LoggerMessage(7001, LogLevel.Warning, "The demo's first stories could not be told to their end")]
    private partial void LogStoriesFailed(Exception exception);
}
