using CalendlyWoo.Core.Common;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Activities.Reading;

/// <summary>The parts that the log's questions are made of.</summary>
internal static class LogRows
{
    /// <summary>How many lines one request walks over where no index answers it.</summary>
    public const int Step = 5000;

    /// <summary>Mostly the first is enough.</summary>
    private static readonly int[] Steps = [250, Step];

    public static IQueryable<Activity> Before(this IQueryable<Activity> lines, Cursor? before) => before is not { } place
        ? lines
        : lines.Where(a => a.At <= place.At && (a.At < place.At || a.Id.CompareTo(place.Id) < 0));

    public static IQueryable<Activity> Within(this IQueryable<Activity> lines, LogFilter filter)
    {
        if (filter.From is { } from) lines = lines.Where(a => a.At >= from);
        if (filter.To is { } to) lines = lines.Where(a => a.At < to);
        return lines;
    }

    public static IQueryable<Activity> NewestFirst(this IQueryable<Activity> lines) => lines.OrderByDescending(a => a.At).ThenByDescending(a => a.Id);

    /// <summary>What the filter asks of a line itself; its time, its words and whose it is are asked elsewhere.</summary>
    public static IQueryable<Activity> Fitting(this IQueryable<Activity> lines, LogFilter filter)
    {
        if (filter.Level == ActivityLevel.Error) lines = lines.Where(a => a.Level == ActivityLevel.Error);
        if (filter.Level == ActivityLevel.Warning) lines = lines.Where(a => a.Level != ActivityLevel.Info);
        if (filter.Kind is { } kind) lines = lines.Where(a => a.Kind == kind);
        if (filter.Actor is { } actor) lines = lines.Where(a => a.Actor == actor);
        if (filter.Category is { } category) lines = lines.Where(a => a.Kind == ActivityKind.Process && a.Category == category);
        if (filter.IsForViewer) lines = lines.Where(a => a.Kind != ActivityKind.Audit && a.Kind != ActivityKind.Process);
        return lines;
    }

    /// <summary>A page of what an index alone answers.</summary>
    public static async Task<LogSlice> ReadAsync(IQueryable<Activity> lines, int size, CancellationToken cancellationToken) =>
        LogSlice.Of(await lines.NewestFirst().Take(size + 1).ToListAsync(cancellationToken), size, null);

    /// <summary>A page of what fits among the next lines; where too few do, it says how far it has come.</summary>
    public static async Task<LogSlice> ReadAsync(IQueryable<Activity> lines, LogFilter filter, int size, CancellationToken cancellationToken)
    {
        var walk = lines.NewestFirst();
        foreach (var step in Steps)
        {
            var found = await walk.Take(step).Fitting(filter).NewestFirst().Take(size + 1).ToListAsync(cancellationToken);
            if (found.Count > size) return LogSlice.Of(found, size, null);
            var end = await walk.Skip(step - 1).Select(a => new { a.At, a.Id }).FirstOrDefaultAsync(cancellationToken);
            if (end is null || step == Step) return new LogSlice(found, end is null ? null : new Cursor(end.At, end.Id));
        }

        return LogSlice.Nothing;
    }
}
