namespace CalendlyWoo.Core.Bulk;

/// <summary>
/// What is done with the items of one kind of bulk run. Register one for each kind: <c>services.AddSingleton&lt;IBulkHandler, ResendBulk&gt;()</c>.
/// <see cref="BulkWorker"/> asks it item by item, in their order, on one process at a time.
/// </summary>
public interface IBulkHandler
{
    BulkKind Kind { get; }

    /// <summary>
    /// Decides about one item. It may read and ask others, but changes nothing by itself: what it wants changed it hands back, and that is committed together
    /// with the item's outcome. After a crash, and where that commit is refused because a row changed meanwhile, it is asked about the same item again.
    /// A fault of the product may be thrown: the item fails, the run goes on.
    /// </summary>
    /// <param name="run">The run; its <see cref="BulkRun.Wish"/> is this kind's own JSON.</param>
    /// <param name="item">An open item.</param>
    /// <param name="cancellationToken">The host stops: the item stays open.</param>
    Task<BulkAct> DecideAsync(BulkRun run, BulkItem item, CancellationToken cancellationToken);

    /// <summary>The line of the log that tells how the run ended, without addresses; null writes none.</summary>
    string? Describe(BulkRun run, BulkCounts counts);
}
