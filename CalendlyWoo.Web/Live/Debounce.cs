namespace CalendlyWoo.Web.Live;

/// <summary>
/// Does something once the person pauses: a while after the last wish, at the latest some time after the first. A newer run cancels the older. To be
/// used on one synchronisation context, as a page's is.
/// </summary>
public sealed class Debounce(TimeProvider time, TimeSpan quiet, TimeSpan most, Func<CancellationToken, Task> act) : IDisposable
{
    private CancellationTokenSource? _waiting;
    private CancellationTokenSource? _running;
    private long? _firstWish;

    /// <summary>Whether a wish waits for its pause.</summary>
    public bool IsWaiting => _waiting is not null;

    /// <summary>It is wanted; returns at once.</summary>
    public void Wish()
    {
        _firstWish ??= time.GetTimestamp();
        var rest = most - time.GetElapsedTime(_firstWish.Value);
        Restart(ref _waiting);
        _ = WaitAsync(rest < quiet ? rest : quiet, _waiting!.Token);
    }

    /// <summary>Does it now, and what was wished for with it.</summary>
    public async Task RunAsync()
    {
        End(ref _waiting);
        _firstWish = null;
        Restart(ref _running);
        var token = _running!.Token;
        try
        {
            await act(token);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // A newer run took its place, or the page was left.
        }
    }

    public void Dispose()
    {
        End(ref _waiting);
        End(ref _running);
    }

    private async Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        try
        {
            if (pause > TimeSpan.Zero) await Task.Delay(pause, time, cancellationToken);
            await RunAsync();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Something was typed meanwhile.
        }
    }

    private static void Restart(ref CancellationTokenSource? source)
    {
        End(ref source);
        source = new CancellationTokenSource();
    }

    private static void End(ref CancellationTokenSource? source)
    {
        source?.Cancel();
        source?.Dispose();
        source = null;
    }
}
