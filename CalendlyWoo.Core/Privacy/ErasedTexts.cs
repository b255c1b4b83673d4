using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Privacy;

/// <summary>
/// Takes the person out of sentences. The log tells of bookings and orders and not of people; but a server's answer or a template's fault may have repeated a name,
/// and so every line about her bookings is read, and of the others those that people and the process wrote.
/// </summary>
internal sealed class ErasedTexts(AppDb db, PersonTraces traces)
{
    private const int LongestLine = 1000;
    private readonly List<DateTimeOffset> _changed = [];

    /// <returns>How many lines of the log were changed.</returns>
    public async Task<int> EraseAsync(CustomerTrail trail, CancellationToken cancellationToken)
    {
        var ids = trail.Bookings.Select(booking => booking.Id).ToList();
        await LinesAsync(db.Activities.Where(line => line.BookingId != null && ids.Contains(line.BookingId.Value)), traces.Clean, cancellationToken);
        await LinesAsync(
            db.Activities.Where(line => line.BookingId == null && (line.Kind == ActivityKind.Audit || line.Kind == ActivityKind.Process || line.Kind == ActivityKind.Case
                || line.Kind == ActivityKind.Template)),
            (text, _) => traces.CleanForeign(text),
            cancellationToken);
        await WordsAsync(cancellationToken);
        await ForeignAsync(ids, cancellationToken);
        return _changed.Count;
    }

    private async Task LinesAsync(IQueryable<Activity> lines, Func<string, int, string> clean, CancellationToken cancellationToken)
    {
        var found = new List<(Guid Id, string Text)>();
        await foreach (var line in lines.AsNoTracking().Select(line => new { line.Id, line.At, line.Text }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var text = clean(line.Text, LongestLine);
            if (text != line.Text)
            {
                found.Add((line.Id, text.Length <= LongestLine ? text : text[..LongestLine]));
                _changed.Add(line.At);
            }
        }

        foreach (var (id, text) in found)
        {
            await db.Activities.Where(line => line.Id == id).ExecuteUpdateAsync(set => set.SetProperty(line => line.Text, text), cancellationToken);
        }
    }

    /// <summary>The index of words knows the stretch of the log that a word stands in; who else has that name is found by other words.</summary>
    private async Task WordsAsync(CancellationToken cancellationToken)
    {
        if (_changed.Count == 0)
        {
            return;
        }

        var (from, until) = (_changed.Min(), _changed.Max());
        var near = await db.LogSegments.Where(segment => segment.Until > from && segment.From <= until).ToListAsync(cancellationToken);
        var numbers = near.Where(segment => _changed.Exists(at => at >= segment.From && at < segment.Until)).Select(segment => segment.Number).ToList();
        var words = traces.Words;
        await db.LogWords.Where(word => numbers.Contains(word.Segment) && words.Contains(word.Word)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>What was noted beside other people's bookings: an order of hers that was looked at for somebody else.</summary>
    private async Task ForeignAsync(List<Guid> own, CancellationToken cancellationToken)
    {
        foreach (var one in await db.Cases.Where(one => one.BookingId == null || !own.Contains(one.BookingId.Value)).ToListAsync(cancellationToken))
        {
            Clean(one);
        }

        foreach (var sheet in await db.MatchSheets.Where(sheet => !own.Contains(sheet.BookingId)).AsNoTracking().ToListAsync(cancellationToken))
        {
            var clean = Clean(sheet.Candidates);
            if (!ReferenceEquals(clean, sheet.Candidates))
            {
                db.Attach(sheet).Entity.Candidates = clean;
            }
        }

        foreach (var canary in await db.TemplateCanaries.Where(row => row.Stopped != null).ToListAsync(cancellationToken))
        {
            canary.Stopped = traces.CleanForeign(canary.Stopped!);
        }

        foreach (var run in await db.BulkRuns.Where(run => run.Remark != null).ToListAsync(cancellationToken))
        {
            run.Remark = traces.CleanForeign(run.Remark!);
        }
    }

    private void Clean(Case one)
    {
        (one.Title, one.NextStep) = (traces.CleanForeign(one.Title), traces.CleanForeign(one.NextStep));
        if (one.Reasons.Any(reason => traces.CleanForeign(reason) != reason)) one.Reasons = [.. one.Reasons.Select(traces.CleanForeign)];
        var clean = Clean(one.Candidates);
        if (!ReferenceEquals(clean, one.Candidates)) one.Candidates = clean;
        if (one.CloseReason is { } reason) one.CloseReason = traces.CleanForeign(reason);
    }

    private IReadOnlyList<CaseCandidate> Clean(IReadOnlyList<CaseCandidate> candidates) =>
        !candidates.Any(candidate => candidate.Reasons.Any(reason => traces.CleanForeign(reason.Text) != reason.Text))
            ? candidates
            : [.. candidates.Select(candidate => candidate with { Reasons = [.. candidate.Reasons.Select(Clean)] })];

    private MatchReason Clean(MatchReason reason) => reason with { Text = traces.CleanForeign(reason.Text) };
}
