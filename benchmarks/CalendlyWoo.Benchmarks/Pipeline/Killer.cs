using CalendlyWoo.Benchmarks.Product;

namespace CalendlyWoo.Benchmarks.Pipeline;

/// <summary>Kills the product at random moments, spread over the work, and starts it again at once on the same database.</summary>
/// <param name="product">Started already.</param>
/// <param name="kills">How often.</param>
/// <param name="seed">Seed of the moments.</param>
/// <param name="progress">How much of the work is done, 0 to 1.</param>
internal sealed class Killer(ProductProcess product, int kills, int seed, Func<double> progress)
{
    // The last kills still have to hit a product at work.
    private const double LastMoment = 0.95;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        var moments = Enumerable.Range(0, kills).Select(_ => random.NextDouble() * LastMoment).Order().ToList();
        using var timer = new PeriodicTimer(Look);
        foreach (var moment in moments)
        {
            while (progress() < moment) await timer.WaitForNextTickAsync(cancellationToken);
            // Apart from this a kill would always follow the very event that moved the progress on.
            await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 150), cancellationToken);
            await product.KillAsync();
            await product.StartAsync(cancellationToken);
        }
    }
}
