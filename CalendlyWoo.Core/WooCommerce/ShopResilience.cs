using CalendlyWoo.Core.Common;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Time-out per try, short retries of reads, and a circuit breaker that reads and writes of one shop share.</summary>
internal sealed class ShopResilience
{
    private static readonly TimeSpan TryTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan BreakDuration = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BreakSampling = TimeSpan.FromSeconds(30);

    public ShopResilience(TimeProvider time)
    {
        OneTry = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(new TimeoutStrategyOptions { Timeout = TryTimeout }).Build();
        Writes = Builder(time).AddCircuitBreaker(Breaker()).Build();
        Reads = Builder(time).AddRetry(Retry()).AddPipeline(Writes).Build();
    }

    /// <summary>Around one HTTP exchange, body included. Throws <see cref="TimeoutRejectedException"/>.</summary>
    public ResiliencePipeline OneTry { get; }

    /// <summary>Around a change, which is never repeated here. Throws <see cref="BrokenCircuitException"/>.</summary>
    public ResiliencePipeline<Core.Common.Outcome<ShopAnswer>> Writes { get; }

    /// <summary>Around a read. Throws <see cref="BrokenCircuitException"/>.</summary>
    public ResiliencePipeline<Core.Common.Outcome<ShopAnswer>> Reads { get; }

    private static ResiliencePipelineBuilder<Core.Common.Outcome<ShopAnswer>> Builder(TimeProvider time) => new() { TimeProvider = time };

    private static RetryStrategyOptions<Core.Common.Outcome<ShopAnswer>> Retry() => new()
    {
        MaxRetryAttempts = 2,
        Delay = RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        ShouldHandle = args => ValueTask.FromResult(IsWorthRepeatingNow(args.Outcome.Result.Failure)),
    };

    private static CircuitBreakerStrategyOptions<Core.Common.Outcome<ShopAnswer>> Breaker() => new()
    {
        FailureRatio = 0.8,
        MinimumThroughput = 10,
        SamplingDuration = BreakSampling,
        BreakDuration = BreakDuration,
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result.Failure?.Category == FailureCategory.Transient),
    };

    // A shop that just let 20 seconds pass is not helped by the same question again.
    private static bool IsWorthRepeatingNow(Failure? failure) =>
        failure is { Category: FailureCategory.Transient, RetryAt: null, Code: not ShopFailures.TimedOutCode };
}
