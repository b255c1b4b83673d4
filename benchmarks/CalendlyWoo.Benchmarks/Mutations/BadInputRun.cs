using CalendlyWoo.Benchmarks.Outside;
using CalendlyWoo.Benchmarks.Product;
using CalendlyWoo.Benchmarks.Reporting;

namespace CalendlyWoo.Benchmarks.Mutations;

/// <summary>Posts the bad inputs one by one and looks at answer, database and mailbox after each.</summary>
internal sealed class BadInputRun(OutsideWorld world, Sender sender, StoreView store)
{
    // Refusals are written every few seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The table, and what was not as promised.</summary>
    public async Task<(Table Table, IReadOnlyList<string> Failures)> RunAsync(Customer customer, CancellationToken cancellationToken)
    {
        var table = new Table("input", "answer", "left in the database", "mails");
        var failures = new List<string>();
        foreach (var input in BadInput.All(customer))
        {
            var mails = world.Mailbox.Store.Total;
            var before = await store.TracesAsync(cancellationToken);
            var status = await sender.PostAsync(input.Body, input.Signature, cancellationToken);
            var trace = await TraceAsync(before, cancellationToken);
            mails = world.Mailbox.Store.Total - mails;
            table.Add(input.Name, status, trace, mails);
            if (status != input.Status || trace != Expected(input) || mails != 0) failures.Add($"{input.Name}: {status}, {trace}, {mails} mails");
        }

        return (table, failures);
    }

    private static string Expected(BadInput input) => input.Verdict is { } verdict ? $"delivery {verdict}" : $"count {input.Reason}";

    private async Task<string> TraceAsync(IReadOnlyDictionary<string, long> before, CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<string, long> after = before;
        await store.UntilAsync(
            async (_, token) =>
            {
                after = await store.TracesAsync(token);
                return after.Any(pair => pair.Value != before.GetValueOrDefault(pair.Key) && !pair.Key.EndsWith("Received", StringComparison.Ordinal));
            },
            Patience,
            cancellationToken);
        await store.RestAsync(Patience, cancellationToken);
        return string.Join(", ", after.Where(pair => pair.Value != before.GetValueOrDefault(pair.Key)).Select(pair => pair.Key));
    }
}
