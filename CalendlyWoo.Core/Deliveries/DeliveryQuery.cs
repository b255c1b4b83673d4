using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Deliveries;

/// <summary>Reads deliveries for people.</summary>
public sealed class DeliveryQuery(IDbContextFactory<AppDb> factory)
{
    /// <summary>Lines a page.</summary>
    public const int PageSize = 50;

    private const int MostBookings = 200;
    private const int MostDays = 7;

    /// <summary>A page of lines, newest first.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="before">Older than this or as old, or null for the newest; the caller drops the ones of that very moment which it has.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<DeliveryLine>> ListAsync(DeliveryFilter filter, DateTimeOffset? before, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await (await FilterAsync(db, filter, cancellationToken)).Where(d => before == null || d.ReceivedAt <= before)
            .OrderByDescending(d => d.ReceivedAt).ThenByDescending(d => d.Id).Take(PageSize)
            .Select(d => new { d.Id, d.ReceivedAt, d.Verdict, d.Source, d.Event, d.Remark, d.BookingId }).ToListAsync(cancellationToken);
        var ids = rows.Select(row => row.BookingId).OfType<Guid>().Distinct().ToList();
        var bookings = await db.Bookings.AsNoTracking().Where(b => ids.Contains(b.Id))
            .Select(b => new { b.Id, b.Name, b.OrderNumber }).ToDictionaryAsync(b => b.Id, cancellationToken);
        return [.. rows.Select(row =>
        {
            var booking = row.BookingId is { } id ? bookings.GetValueOrDefault(id) : null;
            return new DeliveryLine(row.Id, row.ReceivedAt, row.Verdict, row.Source, row.Event, row.Remark, booking?.Name, booking?.OrderNumber);
        })];
    }

    /// <summary>How many are newer than what somebody has seen.</summary>
    public async Task<int> CountNewerAsync(DeliveryFilter filter, DateTimeOffset than, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await (await FilterAsync(db, filter, cancellationToken)).CountAsync(d => d.ReceivedAt > than, cancellationToken);
    }

    /// <summary>The bodies of all that match, masked, newest first, one at a time.</summary>
    public async IAsyncEnumerable<Delivery> ExportAsync(
        DeliveryFilter filter, int most, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = (await FilterAsync(db, filter, cancellationToken)).OrderByDescending(d => d.ReceivedAt).Take(most).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return row;
        }
    }

    /// <summary>One delivery whole, or null where there is none.</summary>
    public async Task<DeliveryDetail?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.Deliveries.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } delivery)
        {
            return null;
        }

        var booking = delivery.BookingId is { } bookingId
            ? await db.Bookings.AsNoTracking().SingleOrDefaultAsync(b => b.Id == bookingId, cancellationToken)
            : null;
        var lines = await db.Activities.AsNoTracking().Where(a => a.DeliveryId == id).OrderBy(a => a.At).Take(PageSize).ToListAsync(cancellationToken);
        var repeats = await db.Deliveries.CountAsync(d => d.RepeatOf == id && d.Id != id, cancellationToken);
        return new DeliveryDetail(delivery, DeliveryBody.ToMaskedText(delivery.Body), booking, lines, repeats);
    }

    /// <summary>What was refused at the door in the last week, newest day first.</summary>
    public async Task<IReadOnlyList<RefusalCount>> RefusalsAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var from = today.AddDays(1 - MostDays);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.RefusalCounts.AsNoTracking().Where(c => c.Day >= from).OrderByDescending(c => c.Day).ThenBy(c => c.Reason).ToListAsync(cancellationToken);
    }

    private static async Task<IQueryable<Delivery>> FilterAsync(AppDb db, DeliveryFilter filter, CancellationToken cancellationToken)
    {
        var query = db.Deliveries.AsNoTracking();
        query = filter.Verdict is { } verdict ? query.Where(d => d.Verdict == verdict) : query;
        query = filter.Source is { } source ? query.Where(d => d.Source == source) : query;
        if (filter.Text?.Trim() is not { Length: > 0 } text)
        {
            return query;
        }

        var bookings = await BookingsAsync(db, text, cancellationToken);
        return query.Where(d => d.Event == text || d.Slug == text || (d.BookingId != null && bookings.Contains(d.BookingId.Value)));
    }

    private static async Task<List<Guid>> BookingsAsync(AppDb db, string text, CancellationToken cancellationToken)
    {
        var number = text.TrimStart('#');
        var invitee = EffectKey.Hash(text);
        var found = await db.Bookings.Where(b => EF.Functions.Like(b.Name, Pattern(text), "\\") || EF.Functions.Like(b.Email, Pattern(text), "\\") || b.OrderNumber == number)
            .OrderByDescending(b => b.StoredAt).Select(b => b.Id).Take(MostBookings).ToListAsync(cancellationToken);
        found.AddRange(await db.BookingInvitees.Where(i => i.InviteeKey == invitee).Select(i => i.BookingId).ToListAsync(cancellationToken));
        return found;
    }

    private static string Pattern(string text) =>
        $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
