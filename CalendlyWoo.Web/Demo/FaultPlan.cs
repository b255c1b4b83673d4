namespace CalendlyWoo.Web.Demo;

/// <summary>Which calls go wrong, how, and how often. Changed at run time, from any thread.</summary>
/// <typeparam name="TFault">The ways to fail.</typeparam>
/// <typeparam name="TCalls">A flags enumeration of the kinds of call.</typeparam>
public sealed class FaultPlan<TFault, TCalls>
    where TFault : struct, Enum
    where TCalls : struct, Enum
{
    private readonly Lock _gate = new();
    private readonly List<Rule> _rules = [];
    private volatile bool _any;
    private Random _random = new(1);

    /// <summary>Nothing goes wrong any more: every fault has struck as often as it was to.</summary>
    public bool IsOver
    {
        get { lock (_gate) return _rules.Count == 0; }
    }

    /// <summary>Starts the dice anew, so that a run can be repeated.</summary>
    public void Seed(int seed)
    {
        lock (_gate) _random = new Random(seed);
    }

    /// <summary>Adds a fault. Rules are tried in the order in which they were added; the first that strikes decides.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="calls">Which calls it may strike.</param>
    /// <param name="rate">Share of those calls, 0 to 1.</param>
    /// <param name="times">After so many strikes the rule is gone; null never.</param>
    public void Add(TFault fault, TCalls calls, double rate = 1, int? times = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rate);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rate, 1);
        lock (_gate)
        {
            _rules.Add(new Rule { Fault = fault, Calls = calls, Rate = rate, Left = times ?? int.MaxValue });
            _any = true;
        }
    }

    /// <summary>Takes all faults back.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _rules.Clear();
            _any = false;
        }
    }

    /// <summary>Throws the dice for one call.</summary>
    public TFault? Strike(TCalls call)
    {
        if (!_any) return null;
        lock (_gate)
        {
            foreach (var rule in _rules)
            {
                if (!rule.Calls.HasFlag(call) || (rule.Rate < 1 && _random.NextDouble() >= rule.Rate)) continue;
                if (--rule.Left == 0) _rules.Remove(rule);
                return rule.Fault;
            }

            return null;
        }
    }

    private sealed class Rule
    {
        public required TFault Fault { get; init; }

        public required TCalls Calls { get; init; }

        public required double Rate { get; init; }

        public required int Left { get; set; }
    }
}
