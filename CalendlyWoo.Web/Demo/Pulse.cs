namespace CalendlyWoo.Web.Demo;

/// <summary>Lets others wait until a condition holds, without polling: every change wakes them to look again.</summary>
public sealed class Pulse
{
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Says that something changed.</summary>
    public void Beat() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Returns as soon as <paramref name="condition"/> holds.</summary>
    /// <param name="condition">Looked at now and after every change.</param>
    /// <param name="limit">Real time; null means two minutes.</param>
    /// <param name="pause">Real time between two looks, for conditions that are not cheap.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">The condition did not hold within the limit.</exception>
    public async Task UntilAsync(Func<bool> condition, TimeSpan? limit = null, TimeSpan pause = default, CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(limit ?? TimeSpan.FromMinutes(2));
        while (true)
        {
            var next = _next.Task;
            if (condition()) return;
            try
            {
                await next.WaitAsync(patience.Token);
                if (pause > TimeSpan.Zero) await Task.Delay(pause, patience.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException("What was waited for did not happen in time.");
            }
        }
    }
}
