using CalendlyWoo.Core.Common;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>Makes calls with the settings, the pace and the patience that hold now.</summary>
internal sealed partial class ShopCaller(HttpClient http, ShopConnection connection, TimeProvider time, ILogger<ShopCaller> logger)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    /// <summary>The answer of a call: a success with a JSON body, or the failure.</summary>
    public async Task<Outcome<ShopAnswer>> SendAsync(ShopCall call, CancellationToken cancellationToken)
    {
        if (!connection.Current().TryGet(out var state, out var unusable))
            return unusable;
        var outcome = await SendAsync(call, state, cancellationToken);
        if (outcome.Failure is { } failure)
        {
            LogFailure(failure.Category == FailureCategory.Connection ? LogLevel.Warning : LogLevel.Information, call.Method, call.Path, failure.Code);
            if (call.IsWrite && failure.Category == FailureCategory.Connection)
                state.WriteWasRefused = true;
        }

        return outcome;
    }

    /// <summary>True if the last change was refused for a reason that reading does not show.</summary>
    public bool MustProveWriting => connection.Current().TryGet(out var state, out _) && state.WriteWasRefused;

    /// <summary>Notes that changes pass again.</summary>
    public void WritingIsProved()
    {
        if (connection.Current().TryGet(out var state, out _))
            state.WriteWasRefused = false;
    }

    private async Task<Outcome<ShopAnswer>> SendAsync(ShopCall call, ShopState state, CancellationToken cancellationToken)
    {
        var conversation = new ShopConversation(new ShopExchange(http, state, time), state);
        try
        {
            return await (call.IsWrite ? state.Resilience.Writes : state.Resilience.Reads).ExecuteAsync(
                static async (arguments, token) => await arguments.conversation.SendAsync(arguments.call, token),
                (conversation, call),
                cancellationToken);
        }
        catch (BrokenCircuitException open)
        {
            var pause = open.RetryAfter is { } left && left > ShortestPause ? left : ShortestPause;
            return ShopFailures.CircuitOpen(time.GetUtcNow() + pause);
        }
    }

    [LoggerMessage(EventId = 3100, Message = "Shop call {Method} {Path} failed: {Code}")]
    private partial void LogFailure(LogLevel level, HttpMethod method, string path, string code);
}
