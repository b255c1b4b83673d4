namespace CalendlyWoo.Core.WooCommerce;

/// <summary>The latency of one kind of call when the shop is at ease. A value: every sample returns the next one.</summary>
public readonly record struct LatencyBaseline
{
    // Scheduling noise of a busy machine; less than this above the baseline is never a slow shop.
    private static readonly TimeSpan Noise = TimeSpan.FromMilliseconds(100);

    // A baseline forgets slowly, so that a shop which became slower for good is not held at its old limit for ever.
    private const double Forgetting = 0.01;

    private LatencyBaseline(TimeSpan value) => Value = value;

    /// <summary>The baseline; zero before the first sample.</summary>
    public TimeSpan Value { get; }

    /// <summary>Takes one sample: falls at once to a lower one, rises slowly towards a higher one.</summary>
    public LatencyBaseline With(TimeSpan latency)
    {
        var isLower = Value == TimeSpan.Zero || latency < Value;
        return new LatencyBaseline(isLower ? latency : Value + ((latency - Value) * Forgetting));
    }

    /// <summary>How many times the baseline this latency is, with the machine's own noise taken out; at least 1.</summary>
    public double SlowdownOf(TimeSpan latency)
    {
        var excess = latency - Value - Noise;
        return excess <= TimeSpan.Zero || Value <= TimeSpan.Zero ? 1 : 1 + (excess / Value);
    }
}
