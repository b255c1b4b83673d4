namespace CalendlyWoo.Core.Jobs;

/// <summary>The clock and the crew: wakes the pump and runs recurring work. The seam behind which another scheduler can stand.</summary>
public interface IJobEngine
{
    /// <summary>Says that rows are due; cheap, and safe to call after every commit.</summary>
    void Wake();
}

/// <summary>Work that comes back at an interval, on one copy of the product at a time.</summary>
/// <param name="Name">Unique; what the scheduler calls it.</param>
/// <param name="Interval">From start to start.</param>
/// <param name="Run">The work.</param>
public sealed record RecurringJob(string Name, TimeSpan Interval, Func<IServiceProvider, CancellationToken, Task> Run);
