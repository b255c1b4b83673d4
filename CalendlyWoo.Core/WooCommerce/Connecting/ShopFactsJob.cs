using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Core.WooCommerce.Connecting;

/// <summary>Reads every day what the shop says of itself: zones, names and plug-ins change.</summary>
public sealed partial class ShopFactsJob(ShopSetup setup, TimeProvider time, ILogger<ShopFactsJob> logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Freshness = TimeSpan.FromHours(24);

    /// <summary>Looks often, because a job's clock begins anew at each start, and reads when a day has gone by.</summary>
    public static RecurringJob Recurring { get; } = new("shop-facts", Interval, (provider, token) => provider.GetRequiredService<ShopFactsJob>().RunAsync(token));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (!setup.IsConnected || (setup.Facts is { } facts && facts.Url.Length > 0 && time.GetUtcNow() - facts.At < Freshness))
            return;
        if ((await setup.RefreshFactsAsync(cancellationToken)).Failure is { } failure)
            LogNotRead(failure.Code);
    }

    [LoggerMessage(3111, LogLevel.Information, "What the shop says of itself could not be read: {Code}")]
    private partial void LogNotRead(string code);
}
