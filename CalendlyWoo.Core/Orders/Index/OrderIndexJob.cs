using CalendlyWoo.Core.WooCommerce.Connecting;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.Orders.Index;

/// <summary>Keeps the order index up to date: what was read on the way within seconds, the rest by a sweep every few minutes.</summary>
internal sealed partial class OrderIndexJob(OrderIndexInbox inbox, OrderSweeper sweeper, ShopSetup shop, TimeProvider time, ILogger<OrderIndexJob> logger)
{
    /// <summary>How often what was read on the way is written.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BetweenWholeLists = TimeSpan.FromDays(1);

    /// <summary>A start has more urgent questions to the shop.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(30);

    private readonly long _startedAt = time.GetTimestamp();
    private DateTimeOffset _notBefore;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await inbox.FlushAsync(cancellationToken);
        var now = time.GetUtcNow();
        if (!shop.IsConnected || time.GetElapsedTime(_startedAt) < AfterStart || now < _notBefore)
        {
            return;
        }

        var stand = await sweeper.StandAsync(cancellationToken);
        if (stand.Since is null && now - stand.LastAt < (stand.ListsEverything ? BetweenWholeLists : BetweenSweeps))
        {
            return;
        }

        if (await sweeper.SweepAsync(cancellationToken) is { } failure)
        {
            var pause = now + BetweenSweeps;
            _notBefore = failure.RetryAt > pause ? failure.RetryAt.Value : pause;
            LogStopped(failure.Code);
        }
    }

    [LoggerMessage(3121, LogLevel.Information, "The sweep over the shop's orders stopped and goes on later: {Code}")]
    private partial void LogStopped(string code);
}
