namespace CalendlyWoo.Core.Jobs;

/// <summary>When a failed step is tried again: quickly at first, then patiently; after the last rung it becomes a case.</summary>
public static class RetryLadder
{
    /// <summary>The pauses before the second, third … attempt.</summary>
    public static IReadOnlyList<TimeSpan> Rungs { get; } =
    [
        TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30),
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6), TimeSpan.FromHours(12),
    ];

    /// <summary>The pause after a failure, or null when nothing is left to try.</summary>
    /// <param name="failures">How many attempts have failed, this one included.</param>
    /// <param name="jitter">0 to 1: spreads what failed together over ± 20 %.</param>
    public static TimeSpan? After(int failures, double jitter) =>
        failures > Rungs.Count ? null : Rungs[Math.Max(failures, 1) - 1] * (0.8 + (0.4 * jitter));
}
