using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Store;

namespace CalendlyWoo.Core.Calendly.Webhooks;

/// <summary>Stores rightly signed deliveries; the answer may only be given once the row is on the disk.</summary>
public sealed class DeliveryInbox(GroupCommit commits, IJobEngine engine, TimeProvider time)
{
    private const int LongestSlug = 100;

    /// <summary>True when the delivery is stored for good.</summary>
    public async Task<bool> StoreAsync(string slug, byte[] body, string? headers = null)
    {
        ArgumentNullException.ThrowIfNull(slug);
        var now = time.GetUtcNow();
        var delivery = new Delivery
        {
            Id = Guid.CreateVersion7(now),
            ReceivedAt = now,
            Slug = slug.Length <= LongestSlug ? slug : slug[..LongestSlug],
            Body = body,
            Headers = headers,
        };
        if (await commits.TryCommitAsync(db => db.Add(delivery)) != CommitResult.Committed)
        {
            return false;
        }

        engine.Wake();
        return true;
    }
}
