using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings;

/// <summary>Gives bookings that an older version stored the keys that they are searched by.</summary>
internal static class SearchKeyFill
{
    private const int Batch = 500;

    public static async Task FillAsync(AppDb db, CancellationToken cancellationToken)
    {
        while (true)
        {
            var bookings = await db.Bookings.Where(booking => booking.EmailKey == "" && booking.Email != "").Take(Batch).ToListAsync(cancellationToken);
            // An address of blanks keeps its empty key.
            if (bookings.TrueForAll(booking => booking.EmailKey.Length == 0)) return;
            foreach (var entry in bookings.Select(booking => db.Entry(booking)))
            {
                entry.Property(booking => booking.NameKey).IsModified = true;
                entry.Property(booking => booking.LastNameKey).IsModified = true;
                entry.Property(booking => booking.EmailKey).IsModified = true;
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
