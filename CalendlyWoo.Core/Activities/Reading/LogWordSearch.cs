using CalendlyWoo.Core.Activities.Indexing;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Activities.Reading;

/// <summary>
/// Finds lines by their words: the index says in which stretches all of the words occur, and these are read, newest first. What is newer than the
/// index is read as it is. One search reads a bounded number of lines and says how far it has come.
/// </summary>
internal sealed class LogWordSearch(AppDb db, LogFilter filter, LogText text, int size)
{
    private const int Budget = 6000;

    /// <summary>Once something is found, so many lines are enough for one look.</summary>
    private const int Enough = 3000;

    private const int Chunk = 1000;
    private const int ChunkStretches = 16;

    private readonly List<SearchedLine> _found = [];
    private int _read;

    public async Task<LogSlice> ReadAsync(Cursor? before, CancellationToken cancellationToken)
    {
        var end = await LookAsync(before, cancellationToken);
        var ids = _found.Take(size + 1).Select(line => line.Id).ToList();
        var lines = await db.Activities.AsNoTracking().Where(a => ids.Contains(a.Id)).NewestFirst().ToListAsync(cancellationToken);
        return LogSlice.Of(lines, size, end);
    }

    private async Task<Cursor?> LookAsync(Cursor? before, CancellationToken cancellationToken)
    {
        var last = await db.LogSegments.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellationToken);
        var tail = last?.Until ?? DateTimeOffset.UnixEpoch;
        if (before is not { } start || start.At >= tail)
        {
            if (await ReadStretchAsync(tail, null, before, cancellationToken) is { } end) return end;
        }

        return last is null ? null : await ReadStretchesAsync(before, cancellationToken);
    }

    private async Task<Cursor?> ReadStretchesAsync(Cursor? before, CancellationToken cancellationToken)
    {
        var (numbers, floor) = await new LogStretchSearch(db, filter, text).FindAsync(before?.At, cancellationToken);
        foreach (var chunk in numbers.Chunk(ChunkStretches))
        {
            var wanted = chunk.ToList();
            var stretches = await db.LogSegments.AsNoTracking().Where(s => wanted.Contains(s.Number)).OrderByDescending(s => s.Number).ToListAsync(cancellationToken);
            foreach (var stretch in stretches)
            {
                if (await ReadStretchAsync(stretch.From, stretch.Until, before, cancellationToken) is { } end) return end;
            }
        }

        return floor;
    }

    /// <summary>Reads a stretch; says where it ended if there the search ends.</summary>
    private async Task<Cursor?> ReadStretchAsync(DateTimeOffset from, DateTimeOffset? until, Cursor? before, CancellationToken cancellationToken)
    {
        var lines = db.Activities.AsNoTracking().Within(filter).Where(a => a.At >= from).Fitting(filter);
        if (until is { } end) lines = lines.Where(a => a.At < end);
        while (true)
        {
            var chunk = await lines.Before(before).NewestFirst().Take(Chunk)
                .Select(a => new SearchedLine(a.Id, a.At, a.Text, a.Category, a.Actor)).ToListAsync(cancellationToken);
            _found.AddRange(chunk.Where(line => text.Holds(line.Text, line.Category, line.Actor)));
            _read += chunk.Count;
            var isWhole = chunk.Count < Chunk;
            var place = isWhole ? new Cursor(from, Guid.Empty) : new Cursor(chunk[^1].At, chunk[^1].Id);
            if (_found.Count > size || _read >= Budget || (_read >= Enough && _found.Count > 0)) return place;
            if (isWhole) return null;
            before = place;
        }
    }
}

/// <summary>What a search reads of a line.</summary>
internal sealed record SearchedLine(Guid Id, DateTimeOffset At, string Text, string? Category, string Actor);

/// <summary>Finds the stretches in which all words occur.</summary>
internal sealed class LogStretchSearch(AppDb db, LogFilter filter, LogText text)
{
    /// <summary>More stretches are no list to hold: four million lines.</summary>
    private const int Most = 4096;

    /// <summary>The stretches that may hold a line before a moment, the newest first; and, where there are too many, the place that the list ends at.</summary>
    public async Task<(IReadOnlyList<long> Numbers, Cursor? Floor)> FindAsync(DateTimeOffset? before, CancellationToken cancellationToken)
    {
        var within = db.LogSegments.AsNoTracking();
        if (filter.From is { } from) within = within.Where(s => s.Until > from);
        if (filter.To is { } to) within = within.Where(s => s.From < to);
        if (before is { } at) within = within.Where(s => s.From <= at);
        var newest = await within.OrderByDescending(s => s.Number).Select(s => (long?)s.Number).FirstOrDefaultAsync(cancellationToken) ?? 0;
        var oldest = await within.OrderBy(s => s.Number).Select(s => (long?)s.Number).FirstOrDefaultAsync(cancellationToken) ?? 1;
        var words = db.LogWords.AsNoTracking().Where(w => w.Segment >= oldest && w.Segment <= newest);
        var lists = new List<List<long>>();
        foreach (var word in text.Words)
        {
            lists.Add(await words.Where(w => w.Word == word).OrderByDescending(w => w.Segment).Select(w => w.Segment).Take(Most).ToListAsync(cancellationToken));
        }

        if (text.Begun is { } begun) lists.Add(await BegunAsync(words, begun, cancellationToken));
        var floor = lists.Where(list => list.Count == Most).Select(list => list[^1]).DefaultIfEmpty(0).Max();
        var all = lists.Skip(1).Aggregate(lists[0].AsEnumerable(), (found, list) => found.Intersect(list)).Where(number => number >= floor).ToList();
        return (all, floor == 0 ? null : await PlaceAsync(floor, cancellationToken));
    }

    private static Task<List<long>> BegunAsync(IQueryable<LogWord> words, string begun, CancellationToken cancellationToken)
    {
        var end = begun + '\uffff';
#pragma warning disable CA1309 // The database compares, and knows no StringComparison.
        return words.Where(w => string.Compare(w.Word, begun) >= 0 && string.Compare(w.Word, end) < 0)
#pragma warning restore CA1309
            .Select(w => w.Segment).Distinct().OrderByDescending(number => number).Take(Most).ToListAsync(cancellationToken);
    }

    private async Task<Cursor> PlaceAsync(long number, CancellationToken cancellationToken) =>
        new(await db.LogSegments.Where(s => s.Number == number).Select(s => s.From).SingleAsync(cancellationToken), Guid.Empty);
}
