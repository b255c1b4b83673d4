using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Activities.Indexing;

/// <summary>
/// Cuts the log into stretches and writes down which words occur in each (a block-addressing inverted index: Manber and Wu, "GLIMPSE", USENIX Winter
/// 1994). A stretch and its words are one commit, so that a run that ends anywhere is taken up where it ended, and an old log is indexed bit by bit.
/// </summary>
public sealed class LogIndex(IDbContextFactory<AppDb> factory, GroupCommit commits, TimeProvider time)
{
    /// <summary>Lines of a stretch.</summary>
    public const int StretchLines = 500;

    /// <summary>Younger lines wait, because others of their time may still be on their way to the disk.</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromMinutes(5);

    /// <summary>From one run to the next.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private const int MostStretches = 100;
    private const int Rechecked = 10;

    /// <summary>Indexes what is old enough, at most so much that the next run finds the machine free.</summary>
    /// <returns>How many stretches were made.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var made = 0;
        while (made < MostStretches && await CutAsync(cancellationToken)) made++;
        await TakeInLateLinesAsync(cancellationToken);
        return made;
    }

    /// <summary>Forgets the stretches that lie wholly before a moment; to be called once their lines are deleted.</summary>
    /// <returns>How many stretches were forgotten.</returns>
    public async Task<int> ForgetBeforeAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var forgotten = 0;
        while (true)
        {
            var count = await commits.RunAloneAsync((db, token) => ForgetSomeAsync(db, before, token), cancellationToken);
            forgotten += count;
            if (count < Rechecked) return forgotten;
        }
    }

    private static async Task<int> ForgetSomeAsync(AppDb db, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var old = await db.LogSegments.Where(s => s.Until <= before).OrderBy(s => s.Until).Take(Rechecked).Select(s => s.Number).ToListAsync(cancellationToken);
        // The words first: a stretch without words is never searched, words without a stretch would stay for ever.
        await db.LogWords.Where(w => old.Contains(w.Segment)).ExecuteDeleteAsync(cancellationToken);
        await db.LogSegments.Where(s => old.Contains(s.Number)).ExecuteDeleteAsync(cancellationToken);
        return old.Count;
    }

    private async Task<bool> CutAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var last = await db.LogSegments.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancellationToken);
        var begin = last?.Until ?? DateTimeOffset.UnixEpoch;
        var horizon = time.GetUtcNow() - Lag;
        var lines = await LogStretch.ReadAsync(db.Activities.Where(a => a.At >= begin && a.At < horizon).OrderBy(a => a.At).ThenBy(a => a.Id).Take(StretchLines + 1), cancellationToken);
        if (lines.Count <= StretchLines) return false;
        var (from, until) = (last?.Until ?? lines[0].At, lines[StretchLines].At);
        if (until == lines[0].At)
        {
            // More lines of one moment than a stretch holds: they stay together.
            until = until.AddMilliseconds(1);
            lines = await LogStretch.ReadAsync(db.Activities.Where(a => a.At >= begin && a.At < until), cancellationToken);
        }

        var stretch = lines.Where(line => line.At < until).ToList();
        var segment = new LogSegment { Number = (last?.Number ?? 0) + 1, From = from, Until = until, Lines = stretch.Count };
        var words = LogStretch.WordsOf(stretch);
        return await commits.CommitAsync(
            store =>
            {
                store.Add(segment);
                store.AddRange(words.Select(word => new LogWord { Word = word, Segment = segment.Number }));
            },
            cancellationToken) == CommitResult.Committed;
    }

    private async Task TakeInLateLinesAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        foreach (var segment in await db.LogSegments.AsNoTracking().OrderByDescending(s => s.Number).Take(Rechecked).ToListAsync(cancellationToken))
        {
            var rows = db.Activities.Where(a => a.At >= segment.From && a.At < segment.Until);
            if (await rows.CountAsync(cancellationToken) <= segment.Lines) continue;
            var lines = await LogStretch.ReadAsync(rows, cancellationToken);
            var known = await db.LogWords.Where(w => w.Segment == segment.Number).Select(w => w.Word).ToListAsync(cancellationToken);
            var late = LogStretch.WordsOf(lines).Except(known, StringComparer.Ordinal).ToList();
            await commits.CommitAsync(
                store =>
                {
                    store.Attach(segment).Property(s => s.Lines).CurrentValue = lines.Count;
                    store.AddRange(late.Select(word => new LogWord { Word = word, Segment = segment.Number }));
                },
                cancellationToken);
        }
    }
}
