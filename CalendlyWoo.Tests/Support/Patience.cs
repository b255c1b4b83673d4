namespace CalendlyWoo.Tests.Support;

/// <summary>How long a test waits for what has to come. Nothing measures by it, so it is long enough for a machine that has little time for us.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>The same for Playwright.</summary>
    public const float Milliseconds = 120_000;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits until it holds; fails where it does not in time.</summary>
    public static Task UntilAsync(Func<bool> condition) => UntilAsync(() => Task.FromResult(condition()), "What was waited for did not happen in time.");

    /// <summary>Waits until it holds; fails with these words where it does not in time.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition, string otherwise)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        while (!await condition())
        {
            if (limit.IsCancellationRequested) throw new TimeoutException(otherwise);
            await Task.Delay(Look, CancellationToken.None);
        }
    }
}
