using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Notifications.Steps;

/// <summary>What is remembered of a booking's matching.</summary>
internal sealed class MatchMemory(IDbContextFactory<AppDb> factory)
{
    /// <summary>The address that the booking's orders carry, if somebody said so, and whether the booking has a score sheet already.</summary>
    public async Task<(string? AliasEmail, bool HasSheet)> RecallAsync(Booking booking, CancellationToken cancellationToken)
    {
        var (id, key) = (booking.Id, booking.EmailKey);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var alias = key.Length == 0 ? null
            : await db.CustomerAliases.AsNoTracking().Where(a => a.BookingEmailKey == key).Select(a => a.OrderEmail).SingleOrDefaultAsync(cancellationToken);
        return (alias, await db.MatchSheets.AnyAsync(sheet => sheet.BookingId == id, cancellationToken));
    }
}
