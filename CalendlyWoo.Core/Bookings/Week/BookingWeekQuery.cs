using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates.Model;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings.Week;

/// <summary>Reads the sessions of a calendar week.</summary>
public sealed class BookingWeekQuery(IDbContextFactory<AppDb> factory, ShopProfileSource shop)
{
    /// <summary>More sessions than a week of a shop can have; what is beyond is not read.</summary>
    public const int Most = 1000;

    /// <summary>A session is not longer than this; it decides how far before the week one may begin that reaches into it.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>The shop's clock; UTC while the shop has not told.</summary>
    public TimeZoneInfo Zone => TimeZoneNames.Find(shop.Current.Zone) ?? TimeZoneInfo.Utc;

    /// <summary>Sessions that touch the week and are not cancelled, in order of time.</summary>
    public async Task<IReadOnlyList<Booking>> ReadAsync(ShopWeek week, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(week);
        var (begin, from, until) = (week.From - Longest, week.From, week.Until);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Bookings.AsNoTracking()
            .Where(b => b.StartsAt >= begin && b.StartsAt < until && (b.StartsAt >= from || b.EndsAt > from) && b.Status != BookingStatus.Cancelled)
            .OrderBy(b => b.StartsAt).ThenBy(b => b.Id).Take(Most).ToListAsync(cancellationToken);
    }
}
