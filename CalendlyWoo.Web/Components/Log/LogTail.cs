using CalendlyWoo.Core.Activities.Reading;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Web.Components.Log;

/// <summary>The lines on the page, newest first: while it runs new ones come on top and old ones leave at the bottom; paused they are only counted.</summary>
internal sealed class LogTail
{
    /// <summary>Lines on the page while it runs.</summary>
    public const int MostRunning = 200;

    /// <summary>Lines on the page at all; older ones have a page of their own.</summary>
    public const int Most = 500;

    private readonly HashSet<Guid> _known = [];
    private readonly HashSet<Guid> _fresh = [];
    private readonly HashSet<Guid> _waiting = [];

    public IReadOnlyList<LogLine> Lines { get; private set; } = [];

    /// <summary>Where older lines begin; null where there are none.</summary>
    public Cursor? Next { get; private set; }

    /// <summary>Where the last look ended before it had found enough.</summary>
    public DateTimeOffset? LookedBackTo { get; private set; }

    /// <summary>How many came since it was paused.</summary>
    public int Newer => _waiting.Count;

    /// <summary>Whether there is room for older ones.</summary>
    public bool HasRoom => Lines.Count < Most;

    public bool IsFresh(LogLine line) => _fresh.Contains(line.Activity.Id);

    /// <summary>Shows a page and forgets everything else.</summary>
    public void Show(LogPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        _known.Clear();
        _fresh.Clear();
        _waiting.Clear();
        Lines = [];
        Append(page);
    }

    /// <summary>Adds the next page below.</summary>
    public void Append(LogPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        Lines = [.. Lines, .. page.Lines.Where(line => _known.Add(line.Activity.Id))];
        (Next, LookedBackTo) = (page.Next, page.LookedBackTo);
    }

    /// <summary>Takes in what came lately, most of which is known.</summary>
    public void Take(IReadOnlyList<LogLine> lately, bool isPaused)
    {
        var news = lately.Where(line => !_known.Contains(line.Activity.Id)).ToList();
        if (isPaused)
        {
            foreach (var line in news.Take(Most - _waiting.Count)) _waiting.Add(line.Activity.Id);
            return;
        }

        _waiting.Clear();
        if (news.Count == 0) return;
        _fresh.Clear();
        foreach (var line in news) _fresh.Add(line.Activity.Id);
        // A commit may bring a line that is older than the one on top.
        var all = news.Concat(Lines).OrderByDescending(line => line.Activity.At).ToList();
        if (all.Count > MostRunning)
        {
            var last = all[MostRunning - 1].Activity;
            (Next, LookedBackTo) = (new Cursor(last.At, last.Id), null);
            all.RemoveRange(MostRunning, all.Count - MostRunning);
        }

        Lines = all;
        _known.Clear();
        foreach (var line in all) _known.Add(line.Activity.Id);
    }
}
