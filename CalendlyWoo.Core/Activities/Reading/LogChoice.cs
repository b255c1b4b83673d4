using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Activities.Reading;

/// <summary>Chooses the index that a question without words walks along: the one with the fewest lines.</summary>
internal sealed class LogChoice(AppDb db, LogFilter filter, Cursor? before)
{
    private IQueryable<Activity> Lines => db.Activities.AsNoTracking().Within(filter).Before(before);

    /// <summary>The ranges to read and to merge, and whether they are what is asked for or only hold it.</summary>
    public async Task<(IReadOnlyList<IQueryable<Activity>> Ranges, bool IsExact)> MakeAsync(CancellationToken cancellationToken)
    {
        var ways = Ways().ToList();
        var way = ways.Count switch
        {
            0 => [Lines],
            1 => ways[0],
            _ => await ShortestAsync(ways, cancellationToken),
        };
        return (way, ways.Count <= 1 && filter is { Category: null, IsForViewer: false });
    }

    private IEnumerable<IQueryable<Activity>[]> Ways()
    {
        if (filter.Level == ActivityLevel.Error) yield return [Of(ActivityLevel.Error)];
        if (filter.Level == ActivityLevel.Warning) yield return [Of(ActivityLevel.Warning), Of(ActivityLevel.Error)];
        var kind = filter.Category is null ? filter.Kind : ActivityKind.Process;
        if (kind is not null) yield return [Lines.Where(a => a.Kind == kind)];
        if (filter.Actor is { } actor) yield return [Lines.Where(a => a.Actor == actor)];
    }

    private IQueryable<Activity> Of(ActivityLevel level) => Lines.Where(a => a.Level == level);

    private static async Task<IQueryable<Activity>[]> ShortestAsync(List<IQueryable<Activity>[]> ways, CancellationToken cancellationToken)
    {
        var (best, fewest) = (ways[0], int.MaxValue);
        foreach (var way in ways)
        {
            var lines = 0;
            foreach (var range in way) lines += await range.Take(LogRows.Step).CountAsync(cancellationToken);
            if (lines < fewest) (best, fewest) = (way, lines);
        }

        return best;
    }
}
