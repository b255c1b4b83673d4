namespace CalendlyWoo.Benchmarks.Product;

/// <summary>Waits for a server that has just been started.</summary>
internal static class Readiness
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    /// <exception cref="InvalidOperationException">The process has gone.</exception>
    /// <exception cref="TimeoutException">It did not get ready.</exception>
    public static async Task WaitAsync(HttpClient http, Uri address, ChildProcess process, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Limit);
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (!await AnswersAsync(http, address, patience.Token))
            {
                if (process.Gone.IsCompleted) throw new InvalidOperationException($"The process did not start:\n{process.Tail}");
                await timer.WaitForNextTickAsync(patience.Token);
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The process did not get ready within {Limit.TotalSeconds:0} s:\n{process.Tail}");
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, Uri address, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(AnswerLimit);
        try
        {
            using var answer = await http.GetAsync(address, patience.Token);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
