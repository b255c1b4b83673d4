using CalendlyWoo.Core.Common;
using Polly.Timeout;

namespace CalendlyWoo.Core.WooCommerce;

/// <summary>One HTTP exchange with the shop: through the gate, under the time-out, its result as a value.</summary>
internal sealed class ShopExchange(HttpClient http, ShopState state, TimeProvider time)
{
    public async Task<Outcome<ShopAnswer>> SendAsync(ShopCall call, bool keyInQuery, CancellationToken cancellationToken)
    {
        using var permit = await state.Gate.EnterAsync(cancellationToken);
        var outcome = await ExchangeAsync(call, keyInQuery, cancellationToken);
        permit.Report(call.Kind, LoadOf(outcome.Failure));
        return outcome;
    }

    private async Task<Outcome<ShopAnswer>> ExchangeAsync(ShopCall call, bool keyInQuery, CancellationToken cancellationToken)
    {
        try
        {
            using var request = ShopRequest.Build(state.Settings, call, keyInQuery);
            using var response = await state.Resilience.OneTry.ExecuteAsync(
                static async (send, token) => await send.http.SendAsync(send.request, HttpCompletionOption.ResponseContentRead, token),
                (http, request),
                cancellationToken);
            var answer = new ShopAnswer(response, await response.Content.ReadAsByteArrayAsync(cancellationToken), state.Settings);
            return AnswerClassifier.Classify(call, answer, time.GetUtcNow()) is { } failure ? failure : answer;
        }
        catch (TimeoutRejectedException)
        {
            return call.IsWrite ? ShopFailures.AnswerLost("time-out") : ShopFailures.TimedOut("time-out");
        }
        catch (HttpRequestException exception)
        {
            return NetworkClassifier.Classify(call, exception);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The handler reports its own time-out for connecting as a cancellation; nothing was sent.
            return ShopFailures.Unreachable("connect time-out");
        }
    }

    private static ShopLoad LoadOf(Failure? failure) => failure?.Category switch
    {
        null => ShopLoad.Fine,
        FailureCategory.Transient or FailureCategory.RateLimited => ShopLoad.Overloaded,
        _ => ShopLoad.Unknown,
    };
}
