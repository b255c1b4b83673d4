using System.Collections.Concurrent;

namespace CalendlyWoo.Core.Jobs;

/// <summary>When the work in the background last went well in this process; told from outside it would only be guessed. Times are UTC.</summary>
public sealed class JobPulse(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, JobRun> _runs = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private long _turns = -1;
    private long _turnedAtTicks;

    /// <summary>The pump looked for what is due; a number that it told before says that it stands still.</summary>
    /// <param name="turns">How often it has looked since the start.</param>
    public void Turned(long turns)
    {
        if (Interlocked.Exchange(ref _turns, turns) != turns) Interlocked.Exchange(ref _turnedAtTicks, time.GetUtcNow().UtcTicks);
    }

    /// <summary>A recurring job came to its end.</summary>
    public void Ran(string name, bool isGood)
    {
        var now = time.GetUtcNow();
        _runs.AddOrUpdate(name, _ => new JobRun(name, isGood ? now : null, isGood), (_, before) => new JobRun(name, isGood ? now : before.GoodAt, isGood));
    }

    /// <summary>As it is now.</summary>
    public JobReading Read() => new(
        _startedAt,
        Interlocked.Read(ref _turnedAtTicks) is > 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
        [.. _runs.Values.Where(run => !run.IsGood).OrderBy(run => run.Name, StringComparer.Ordinal)]);
}

/// <summary>The last run of a recurring job.</summary>
/// <param name="Name">The scheduler's name of it.</param>
/// <param name="GoodAt">UTC; when it last went well, or null.</param>
/// <param name="IsGood">Whether the last run did.</param>
public sealed record JobRun(string Name, DateTimeOffset? GoodAt, bool IsGood);

/// <summary>How the work in the background stands. Times are UTC.</summary>
/// <param name="StartedAt">When this process began to look.</param>
/// <param name="TurnedAt">When the pump last looked for what is due, or null.</param>
/// <param name="Failing">Recurring jobs whose last run failed.</param>
public sealed record JobReading(DateTimeOffset StartedAt, DateTimeOffset? TurnedAt, IReadOnlyList<JobRun> Failing)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The pump looks every few seconds; after a minute of silence something is wrong.</summary>
    public bool IsAlive(DateTimeOffset now) => now - (TurnedAt ?? StartedAt) < Patience;
}
