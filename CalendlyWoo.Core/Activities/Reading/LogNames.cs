using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Activities.Reading;

/// <summary>Who and what stands in the log, to choose from.</summary>
public sealed class LogNames(IDbContextFactory<AppDb> factory)
{
    private const int MostActors = 50;
    private const int ProcessLines = 500;

    /// <summary>Everybody who acted, by name: one seek of an index each, however many lines there are.</summary>
    public async Task<IReadOnlyList<string>> ActorsAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actors = new List<string>();
        var last = "";
        while (actors.Count < MostActors)
        {
            var after = last;
#pragma warning disable CA1309 // The database compares, and knows no StringComparison.
            var next = await db.Activities.Where(a => string.Compare(a.Actor, after) > 0).OrderBy(a => a.Actor).Select(a => a.Actor).FirstOrDefaultAsync(cancellationToken);
#pragma warning restore CA1309
            if (next is null) break;
            actors.Add(last = next);
        }

        return actors;
    }

    /// <summary>The parts of the process that have spoken lately.</summary>
    public async Task<IReadOnlyList<string>> CategoriesAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var names = await db.Activities.Where(a => a.Kind == ActivityKind.Process).NewestFirst().Take(ProcessLines).Select(a => a.Category).Distinct().ToListAsync(cancellationToken);
        return [.. names.OfType<string>().Order(StringComparer.Ordinal)];
    }
}
