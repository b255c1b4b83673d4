using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CalendlyWoo.Tests.Bulk;

/// <summary>Long work on a store of its own, with workers as separate processes would have them.</summary>
internal sealed class BulkRig : IAsyncDisposable
{
    private readonly BulkSignal _signal = new();

    private BulkRig(AStore store)
    {
        Store = store;
        Desk = new BulkDesk(store.Commits, _signal, Clock);
        Query = new BulkQuery(store.Factory, Clock);
    }

    public AStore Store { get; }

    public FakeClock Clock { get; } = new(AnOrder.Noon);

    public BulkDesk Desk { get; }

    public BulkQuery Query { get; }

    public static async Task<BulkRig> CreateAsync() => new(await AStore.CreateAsync());

    /// <summary>Starts a run of so many items.</summary>
    public async Task<Guid> StartAsync(int items)
    {
        var started = await Desk.StartAsync(
            BulkKind.DryRun, [.. Enumerable.Range(0, items).Select(_ => Guid.NewGuid())], "{}", "Ann", cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(started.TryGet(out var id, out _));
        return id;
    }

    /// <summary>A worker of its own; several stand for several processes.</summary>
    public BulkWorker Worker(IBulkHandler handler) =>
        new(new BulkBook(Store.Factory, Store.Commits, Clock), [handler], Clock, NullLogger<BulkWorker>.Instance);

    /// <summary>Has the worker take up whatever is free and work on it to its end.</summary>
    public static async Task<bool> RunAsync(BulkWorker worker)
    {
        if (await worker.ClaimAsync(TestContext.Current.CancellationToken) is not { } run) return false;
        await worker.RunAsync(run, TestContext.Current.CancellationToken);
        return true;
    }

    public async Task<BulkRun> ReadAsync(Guid id) => (await Query.GetAsync(id, TestContext.Current.CancellationToken))!;

    /// <summary>What was really done, once for each time: the lines that <see cref="LineHandler"/> wrote.</summary>
    public async Task<List<string>> LinesAsync()
    {
        await using var db = Store.Open();
        return await db.Activities.Where(line => line.Kind == ActivityKind.System).OrderBy(line => line.Text).Select(line => line.Text)
            .ToListAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _signal.Dispose();
    }
}

/// <summary>Writes a line for each item: the work that must not be repeated.</summary>
internal sealed class LineHandler(FakeClock clock) : IBulkHandler
{
    public BulkKind Kind => BulkKind.DryRun;

    /// <summary>Called before an item is decided.</summary>
    public Func<BulkItem, Task> Before { get; init; } = _ => Task.CompletedTask;

    /// <summary>In place of writing a line, where it gives something.</summary>
    public Func<BulkItem, BulkAct?> Instead { get; init; } = _ => null;

    public async Task<BulkAct> DecideAsync(BulkRun run, BulkItem item, CancellationToken cancellationToken)
    {
        await Before(item);
        var at = clock.GetUtcNow();
        return Instead(item) ?? BulkAct.Done(db => db.Add(ActivityLog.General(ActivityKind.System, ActivityLevel.Info, $"item {item.Number}", at)));
    }

    public string? Describe(BulkRun run, BulkCounts counts) => $"{counts.Done} done, {counts.Skipped} skipped, {counts.Failed} failed";
}
