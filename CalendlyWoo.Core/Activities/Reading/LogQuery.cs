using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Activities.Reading;

/// <summary>Reads the log for people. Every question is a range of an index or ends after so many lines and says how far it has come.</summary>
public sealed class LogQuery(IDbContextFactory<AppDb> factory, BookingSearch bookings)
{
    /// <summary>Lines of a page.</summary>
    public const int PageSize = 50;

    /// <summary>A page of lines, newest first.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="before">Older than this; null for the newest.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task<LogPage> PageAsync(LogFilter filter, Cursor? before, CancellationToken cancellationToken) => PageAsync(filter, before, PageSize, cancellationToken);

    /// <summary>A page of so many lines.</summary>
    public async Task<LogPage> PageAsync(LogFilter filter, Cursor? before, int size, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var slice = await ReadAsync(db, filter, before, size, cancellationToken);
        return new LogPage(await WithBookingsAsync(db, slice.Lines, cancellationToken), slice.Next, slice.Lines.Count < size ? slice.Next?.At : null);
    }

    /// <summary>What came since, newest first: at most so many of the newest.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="since">The first moment; UTC. A commit may bring lines that are some seconds old.</param>
    /// <param name="most">Where as many come back, there may be more.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<LogLine>> NewerAsync(LogFilter filter, DateTimeOffset since, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var lines = filter.IsOfOne ? await LogMatter.LinesAsync(db, filter, cancellationToken) : db.Activities.AsNoTracking();
        var rows = await lines.Within(filter).Where(a => a.At >= since).Fitting(filter).NewestFirst().Take(most).ToListAsync(cancellationToken);
        if (await TextOfAsync(filter, cancellationToken) is { } text) rows = [.. rows.Where(text.Holds)];
        return await WithBookingsAsync(db, rows, cancellationToken);
    }

    private async Task<LogSlice> ReadAsync(AppDb db, LogFilter filter, Cursor? before, int size, CancellationToken cancellationToken)
    {
        var text = await TextOfAsync(filter, cancellationToken);
        if (filter.IsOfOne) return await LogMatter.ReadAsync(db, filter, text, before, size, cancellationToken);
        var slices = new List<LogSlice>();
        if (text is null)
        {
            var (ranges, isExact) = await new LogChoice(db, filter, before).MakeAsync(cancellationToken);
            foreach (var range in ranges)
            {
                slices.Add(isExact ? await LogRows.ReadAsync(range, size, cancellationToken) : await LogRows.ReadAsync(range, filter, size, cancellationToken));
            }
        }
        else
        {
            if (text.Bookings.Count > 0) slices.Add(await LogMatter.ReadAsync(db, filter, text.Bookings, before, size, cancellationToken));
            if (text.HasWords) slices.Add(await new LogWordSearch(db, filter, text, size).ReadAsync(before, cancellationToken));
        }

        return slices.Count == 0 ? LogSlice.Nothing : LogSlice.Merge(slices, size, new PlaceOrder(db));
    }

    private async Task<LogText?> TextOfAsync(LogFilter filter, CancellationToken cancellationToken) =>
        filter.Text?.Trim() is { Length: > 0 } typed ? await LogText.ReadAsync(typed, bookings, cancellationToken) : null;

    private static async Task<IReadOnlyList<LogLine>> WithBookingsAsync(AppDb db, IReadOnlyList<Activity> lines, CancellationToken cancellationToken)
    {
        var ids = lines.Select(line => line.BookingId).OfType<Guid>().Distinct().ToList();
        var named = ids.Count == 0 ? [] : await db.Bookings.AsNoTracking().Where(b => ids.Contains(b.Id))
            .Select(b => new { b.Id, b.Name, b.OrderNumber }).ToDictionaryAsync(b => b.Id, cancellationToken);
        return [.. lines.Select(line =>
        {
            var booking = line.BookingId is { } id ? named.GetValueOrDefault(id) : null;
            return new LogLine(line, booking?.Name, booking?.OrderNumber);
        })];
    }
}
