using System.Diagnostics;
using CalendlyWoo.Benchmarks.Product;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Benchmarks.Pipeline;

/// <summary>The raw figures of one run.</summary>
internal sealed record Measurement
{
    public required Posts Posts { get; init; }

    /// <summary>The same posts to the endpoint that only answers 200.</summary>
    public required Posts Empty { get; init; }

    public required IReadOnlyList<long> MailedAt { get; init; }

    public required IReadOnlyList<long> CompletedAt { get; init; }

    /// <summary>From the product's start to its readiness.</summary>
    public required TimeSpan StartUp { get; init; }

    /// <summary>What the product had used before the first post.</summary>
    public required ProcessUsage Before { get; init; }

    /// <summary>What the product had used when everything was done.</summary>
    public required ProcessUsage After { get; init; }

    /// <summary>CPU time of this program meanwhile: client, shop and mail server share the machine with the product.</summary>
    public required TimeSpan OwnCpu { get; init; }

    /// <summary>Calls that the shop saw, by kind.</summary>
    public required IReadOnlyDictionary<ShopCalls, int> ShopCalls { get; init; }

    /// <summary>The most calls that the shop saw at the same time.</summary>
    public required int ShopPeak { get; init; }

    /// <summary>Connections that the mail server took.</summary>
    public required long MailConnections { get; init; }

    /// <summary>From the first post to the last acknowledgement.</summary>
    public required TimeSpan Posting { get; init; }

    public Latencies ToMail => Since(MailedAt);

    public Latencies ToStatus => Since(CompletedAt);

    public double MailsPerSecond => PerSecond(MailedAt);

    public double StatusesPerSecond => PerSecond(CompletedAt);

    private Latencies Since(IReadOnlyList<long> moments) =>
        new(moments.Select((at, index) => (At: at, Index: index)).Where(moment => moment.At != 0)
            .Select(moment => Stopwatch.GetElapsedTime(Posts.PostedAt(moment.Index), moment.At).TotalMilliseconds));

    private double PerSecond(IReadOnlyList<long> moments)
    {
        var done = moments.Where(at => at != 0).ToList();
        return done.Count == 0 ? 0 : done.Count / Stopwatch.GetElapsedTime(Posts.FirstPost, done.Max()).TotalSeconds;
    }
}
