using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>Tries the keys that shops posted, and saves those that work; also those that a stopped process left behind.</summary>
internal sealed partial class ShopKeyWorker(ShopKeyDesk desk, ShopKeyQueue queue, ShopSetup setup, TimeProvider time, ILogger<ShopKeyWorker> logger)
    : BackgroundService
{
    private const int MostTries = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var hash in await desk.ListReceivedAsync(stoppingToken))
            queue.Add(hash);
        await foreach (var hash in queue.ReadAsync(stoppingToken))
        {
            try
            {
                await TryAsync(hash, stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
                await desk.CloseAsync(hash, ShopKeyState.Failed, T("Something went wrong on our side while we tried the key. Connect the shop again."), stoppingToken);
            }
        }
    }

    private async Task TryAsync(string hash, CancellationToken cancellationToken)
    {
        if (await desk.OpenAsync(hash, cancellationToken) is not { } open)
            return;
        Failure? failure = null;
        for (var tries = 0; tries < MostTries; tries++)
        {
            failure = (await setup.ConnectAsync(open.Run.ShopUrl, open.Keys, open.Run.Actor, null, cancellationToken)).Failure;
            if (failure is not { Category: FailureCategory.Transient or FailureCategory.RateLimited })
                break;
            await Task.Delay(Pause, time, cancellationToken);
        }

        await desk.CloseAsync(hash, failure is null ? ShopKeyState.Connected : ShopKeyState.Failed, failure?.Message, cancellationToken);
    }

    [LoggerMessage(3110, LogLevel.Error, "A key that the shop granted could not be tried")]
    private partial void LogFailed(Exception exception);
}
