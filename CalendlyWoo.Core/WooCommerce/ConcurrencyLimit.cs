namespace CalendlyWoo.Core.WooCommerce;

/// <summary>What a finished call says about how busy the shop is.</summary>
public enum ShopLoad
{
    /// <summary>Answered as it should.</summary>
    Fine,

    /// <summary>Says nothing: the call was refused or never arrived.</summary>
    Unknown,

    /// <summary>429, a 5xx or a time-out.</summary>
    Overloaded,
}

/// <summary>
/// How many calls may be in flight to the shop: additive increase while the latency stays flat, multiplicative decrease on overload.
/// A value: every step returns the next one.
/// </summary>
public sealed record ConcurrencyLimit
{
    private const double Start = 2;
    private const double Smoothing = 0.2;

    // At twice its own baseline the shop queues instead of working in parallel.
    private const double FlatFactor = 2;

    private ConcurrencyLimit(int ceiling) => Ceiling = ceiling;

    /// <summary>The highest that <see cref="Calls"/> may become.</summary>
    public int Ceiling { get; }

    /// <summary>The limit with its fraction.</summary>
    public double Value { get; private init; } = Start;

    /// <summary>Grows with every halving, so that calls which started before it cannot halve again for the same trouble.</summary>
    public int Halvings { get; private init; }

    /// <summary>Recent latency against the baseline of the same kind of call; 1 is flat.</summary>
    public double Slowdown { get; private init; } = 1;

    /// <summary>Calls that may be in flight now, at least 1.</summary>
    public int Calls => (int)Value;

    /// <summary>The limit for a shop that nothing is known about: two calls, or one if that is the ceiling.</summary>
    public static ConcurrencyLimit For(int ceiling)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ceiling, 1);
        return new ConcurrencyLimit(ceiling) { Value = Math.Min(Start, ceiling) };
    }

    /// <summary>A call came back well.</summary>
    /// <param name="slowdown">Its latency divided by the baseline of its kind.</param>
    /// <param name="inFlight">Calls in flight when it ended, itself included: an idle limit proves nothing and does not rise.</param>
    public ConcurrencyLimit AfterSuccess(double slowdown, int inFlight)
    {
        var smoothed = Slowdown + ((slowdown - Slowdown) * Smoothing);
        var rises = smoothed <= FlatFactor && inFlight * 2 >= Calls;
        return this with { Slowdown = smoothed, Value = rises ? Math.Min(Ceiling, Value + (1 / Value)) : Value };
    }

    /// <summary>A call met overload.</summary>
    /// <param name="halvingsAtStart"><see cref="Halvings"/> when the call set out.</param>
    public ConcurrencyLimit AfterOverload(int halvingsAtStart) =>
        halvingsAtStart == Halvings ? this with { Value = Math.Max(1, Value / 2), Halvings = Halvings + 1 } : this;
}
