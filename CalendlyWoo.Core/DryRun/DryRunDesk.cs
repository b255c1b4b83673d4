using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.DryRun;

/// <summary>Starts dry runs.</summary>
public sealed class DryRunDesk(IDbContextFactory<AppDb> factory, BulkDesk bulk)
{
    /// <summary>How many bookings a run would replay, counted up to <see cref="BulkDesk.Most"/> and one more.</summary>
    public async Task<int> CountAsync(DryRunWish wish, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await Bookings(db, wish).Take(BulkDesk.Most + 1).CountAsync(cancellationToken);
    }

    /// <summary>Starts one, newest bookings first.</summary>
    /// <returns>The run's id, or the refusal of <see cref="BulkDesk.StartAsync"/> where there is no booking, or there are too many.</returns>
    public async Task<Outcome<Guid>> StartAsync(DryRunWish wish, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(wish);
        List<Guid> ids;
        await using (var db = await factory.CreateDbContextAsync(cancellationToken))
        {
            ids = await Bookings(db, wish).OrderByDescending(booking => booking.StoredAt).ThenByDescending(booking => booking.Id).Take(BulkDesk.Most + 1)
                .Select(booking => booking.Id).ToListAsync(cancellationToken);
        }

        return await bulk.StartAsync(BulkKind.DryRun, ids, wish.ToJson(), actor, cancellationToken: cancellationToken);
    }

    private static IQueryable<Booking> Bookings(AppDb db, DryRunWish wish)
    {
        var bookings = db.Bookings.AsNoTracking().Where(booking => booking.StoredAt >= wish.From && booking.StoredAt < wish.Until && !booking.IsTest && booking.ErasedAt == null);
        return wish.Services.Count == 0 ? bookings : bookings.Where(booking => wish.Services.Contains(booking.ServiceId));
    }
}
