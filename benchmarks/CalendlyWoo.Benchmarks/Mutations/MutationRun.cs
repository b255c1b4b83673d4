using CalendlyWoo.Benchmarks.Outside;
using CalendlyWoo.Benchmarks.Pipeline;
using CalendlyWoo.Benchmarks.Product;
using CalendlyWoo.Benchmarks.Reporting;
using CalendlyWoo.Web.Demo.Mailbox;

namespace CalendlyWoo.Benchmarks.Mutations;

/// <summary>Bad inputs of every kind, then thousands of mutations: never a 5xx, never a wrong mail, and of the unsigned ones nothing but a count.</summary>
internal sealed class MutationRun(Options options)
{
    private const int UsualCount = 10_000;
    private const int Customers = 200;

    private readonly int _count = options.Count ?? UsualCount;

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var world = await OutsideWorld.StartAsync(options, _count, cancellationToken);
        var customers = Outside.Customers.Place(world.Shop, "ann", Customers);
        var lookalikes = Outside.Customers.PlaceLookalikes(world.Shop, customers);
        await using var product = new ProductProcess(ProductFolder.Find(options.Product), world.Folder, world, options.Settings);
        await product.StartAsync(cancellationToken);
        using var sender = new Sender(product.Webhooks);
        var store = new StoreView(product.Database);
        var (table, failures) = await new BadInputRun(world, sender, store).RunAsync(customers[0], cancellationToken);
        var before = await store.TracesAsync(cancellationToken);
        var storm = new MutationStorm(sender, customers, options.Seed);
        await storm.RunAsync(_count, options.Concurrency, cancellationToken);
        var rests = await store.RestAsync(options.Timeout, cancellationToken);
        var counted = await RefusalsAsync(store, before, storm, cancellationToken);
        var after = await store.TracesAsync(cancellationToken);
        var checks = new MutationChecks(storm, before, after, world.Mailbox.Store.Messages, customers, lookalikes.Count(id => !OrderCheck.Of(world.Shop.Order(id)).IsUntouched));
        MutationReport.Write(table, storm, checks);
        IReadOnlyList<string> all = [.. failures, .. checks.Failures, .. rests ? Array.Empty<string>() : ["deliveries or notifications were not worked off"], .. counted ? Array.Empty<string>() : ["refused posts are not all counted"]];
        if (all.Count == 0) return 0;
        FailureReport.Write(all, rests, await store.NotificationsAsync(cancellationToken), product.Tail);
        return 1;
    }

    /// <summary>Waits until every refusal is written.</summary>
    private static Task<bool> RefusalsAsync(StoreView store, IReadOnlyDictionary<string, long> before, MutationStorm storm, CancellationToken cancellationToken) => store.UntilAsync(
        async (_, token) => Traces.Refusals(await store.TracesAsync(token)) - Traces.Refusals(before) == storm.Answers.Where(pair => pair.Key.Status != 200).Sum(pair => pair.Value),
        TimeSpan.FromSeconds(20),
        cancellationToken);
}
