namespace CalendlyWoo.Core.Connections;

/// <summary>How often a paused party is probed.</summary>
public static class ProbePlan
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)];

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>The pause before the next probe.</summary>
    /// <param name="failedProbes">Failed probes in a row.</param>
    public static TimeSpan Pause(int failedProbes) => failedProbes < Pauses.Length ? Pauses[failedProbes] : LongestPause;
}
