using System.Diagnostics;
using CalendlyWoo.Benchmarks.Outside;
using CalendlyWoo.Benchmarks.Product;
using CalendlyWoo.Benchmarks.Reporting;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Benchmarks.Pipeline;

/// <summary>Orders in the shop, webhooks in, mails and marks out; then everything is counted.</summary>
internal sealed class PipelineRun(Options options)
{
    private const int UsualCount = 2000;

    // Messages may come several times under one Message-ID, and all are kept for the counting.
    private const int MailsPerCustomer = 10;
    private static readonly TimeSpan RestLimit = TimeSpan.FromSeconds(30);

    private readonly int _count = options.Count ?? UsualCount;

    /// <returns>0 where everything is there exactly once.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var world = await OutsideWorld.StartAsync(options, (_count + options.WarmUp) * MailsPerCustomer, cancellationToken);
        var warm = Customers.Place(world.Shop, "warm", options.WarmUp);
        var customers = Customers.Place(world.Shop, "ann", _count, options.Lookalikes);
        var lookalikes = options.Lookalikes ? Customers.PlaceLookalikes(world.Shop, customers) : [];
        var empty = await MeasureEmptyAsync(customers, cancellationToken);
        await using var product = new ProductProcess(ProductFolder.Find(options.Product), world.Folder, world, options.Settings);
        var start = Stopwatch.GetTimestamp();
        await product.StartAsync(cancellationToken);
        var startUp = Stopwatch.GetElapsedTime(start);
        await WarmUpAsync(world, product, warm, cancellationToken);
        var (measurement, isDone) = await MeasureAsync(world, product, customers, empty, cancellationToken);
        var store = new StoreView(product.Database);
        var rests = isDone && await store.RestAsync(RestLimit, cancellationToken);
        var verification = Verification.Of(world, customers, lookalikes);
        PipelineReport.Write(options, measurement with { StartUp = startUp }, verification);
        IReadOnlyList<string> failures = [.. verification.Failures, .. measurement.Posts.Unexpected.Select(pair => $"{pair.Value} posts answered {pair.Key}")];
        if (failures.Count == 0 && rests) return 0;
        FailureReport.Write(failures, isDone, await store.NotificationsAsync(cancellationToken), product.Tail);
        return 1;
    }

    private async Task<Posts> MeasureEmptyAsync(IReadOnlyList<Customer> customers, CancellationToken cancellationToken)
    {
        Posts? posts = null;
        using var load = new Load(options.Concurrency, options.Duplicates);
        await EmptyEndpoint.UseAsync(
            async address => posts = await load.RunAsync(address, _count, index => Webhook.Of(customers[index]), cancellationToken), cancellationToken);
        return posts!;
    }

    private async Task WarmUpAsync(OutsideWorld world, ProductProcess product, IReadOnlyList<Customer> customers, CancellationToken cancellationToken)
    {
        if (customers.Count > 0)
        {
            using var arrivals = new Arrivals(world, customers);
            using var load = new Load(options.Concurrency, twice: false);
            await load.RunAsync(product.Webhooks, customers.Count, index => Webhook.Of(customers[index]), cancellationToken);
            await arrivals.WatchAsync(cancellationToken);
        }

        world.Mailbox.Store.Clear();
        world.Shop.Requests.Clear();
        Faults.SwitchOn(world, options);
    }

    private async Task<(Measurement Measurement, bool IsDone)> MeasureAsync(
        OutsideWorld world, ProductProcess product, IReadOnlyList<Customer> customers, Posts empty, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.Timeout);
        using var arrivals = new Arrivals(world, customers);
        using var self = Process.GetCurrentProcess();
        var posts = new Posts(_count);
        var (before, ownBefore, connections, start) = (product.Usage, ProcessUsage.Of(self).Cpu, world.Mailbox.Connections, Stopwatch.GetTimestamp());
        var posting = PostAsync(product, customers, posts, limit.Token);
        var isDone = await EndsAsync([posting, .. Events(world, product, arrivals, posts, limit.Token)], product, limit, cancellationToken);
        return (new Measurement
        {
            Posts = posts,
            Empty = empty,
            MailedAt = arrivals.MailedAt,
            CompletedAt = arrivals.CompletedAt,
            StartUp = TimeSpan.Zero,
            Before = before,
            After = product.Usage,
            OwnCpu = ProcessUsage.Of(self).Cpu - ownBefore,
            ShopCalls = Enum.GetValues<ShopCalls>().Where(kind => int.PopCount((int)kind) == 1).ToDictionary(kind => kind, world.Shop.Requests.Count),
            ShopPeak = world.Shop.Requests.PeakInFlight,
            MailConnections = world.Mailbox.Connections - connections,
            Posting = posting.IsCompletedSuccessfully ? Stopwatch.GetElapsedTime(start, await posting) : TimeSpan.Zero,
        }, isDone);
    }

    private async Task<long> PostAsync(ProductProcess product, IReadOnlyList<Customer> customers, Posts posts, CancellationToken cancellationToken)
    {
        using var load = new Load(options.Concurrency, options.Duplicates);
        await load.RunAsync(product.Webhooks, _count, index => Webhook.Of(customers[index]), cancellationToken, posts);
        return Stopwatch.GetTimestamp();
    }

    private IEnumerable<Task> Events(OutsideWorld world, ProductProcess product, Arrivals arrivals, Posts posts, CancellationToken cancellationToken)
    {
        yield return arrivals.WatchAsync(cancellationToken);
        yield return MailOutage.RunAsync(world, options.SmtpDown, () => arrivals.Progress, cancellationToken);
        // Posting is work, too: kills have to hit it as well.
        var all = _count * (options.Duplicates ? 2.0 : 1.0);
        yield return new Killer(product, options.Kills, options.KillSeed, () => ((posts.Acknowledged / all) + arrivals.Progress) / 2).RunAsync(cancellationToken);
    }

    /// <returns>False where the limit came first.</returns>
    private static async Task<bool> EndsAsync(Task[] work, ProductProcess product, CancellationTokenSource limit, CancellationToken cancellationToken)
    {
        var all = Task.WhenAll(work);
        try
        {
            await await Task.WhenAny(all, product.Died, FirstFailure(work));
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            await limit.CancelAsync();
            await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task FirstFailure(IEnumerable<Task> work)
    {
        await foreach (var task in Task.WhenEach(work)) await task;
    }
}
