using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings.Listing;

/// <summary>The bookings that a filter leads to by another way than the session's time.</summary>
internal static class BookingIds
{
    /// <summary>The ids, or null where the filter asks for neither a text nor open cases.</summary>
    public static async Task<List<Guid>?> OfAsync(AppDb db, BookingFilter filter, int most, CancellationToken cancellationToken)
    {
        var found = filter.Text is { Length: > 0 } text ? await SearchAsync(db, text, most, cancellationToken) : null;
        if (filter.View != BookingView.NeedsYou) return found;
        var open = await db.Cases.Where(c => c.OpenKey != null && c.BookingId != null).OrderByDescending(c => c.OpenedAt).Select(c => c.BookingId!.Value)
            .Take(most).ToListAsync(cancellationToken);
        return [.. found is null ? open.Distinct() : open.Intersect(found)];
    }

    private static async Task<List<Guid>> SearchAsync(AppDb db, string text, int most, CancellationToken cancellationToken)
    {
        var ids = new HashSet<Guid>();
        foreach (var condition in BookingSearch.ConditionsOf(text))
        {
            ids.UnionWith(await db.Bookings.Where(condition).OrderByDescending(b => b.StartsAt).Select(b => b.Id).Take(most).ToListAsync(cancellationToken));
        }

        return [.. ids];
    }
}
