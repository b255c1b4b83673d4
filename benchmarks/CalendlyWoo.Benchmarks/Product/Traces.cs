namespace CalendlyWoo.Benchmarks.Product;

/// <summary>What requests leave in the database: deliveries by verdict and counts by reason, under one name each.</summary>
internal static class Traces
{
    public const string Delivery = "delivery ";
    public const string Count = "count ";

    public static long Deliveries(IReadOnlyDictionary<string, long> traces) => Sum(traces, Delivery);

    public static long Refusals(IReadOnlyDictionary<string, long> traces) => Sum(traces, Count);

    private static long Sum(IReadOnlyDictionary<string, long> traces, string kind) =>
        traces.Where(pair => pair.Key.StartsWith(kind, StringComparison.Ordinal)).Sum(pair => pair.Value);
}
