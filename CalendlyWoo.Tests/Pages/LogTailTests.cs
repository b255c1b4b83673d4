using CalendlyWoo.Core.Activities.Reading;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Tests.Activities;
using CalendlyWoo.Web.Components.Log;

namespace CalendlyWoo.Tests.Pages;

/// <summary>Which lines stand on the page while it runs and while it is paused.</summary>
public sealed class LogTailTests
{
    private readonly LogTail _tail = new();

    [Fact]
    public void Take_WhileItRuns_PutsEachNewLineWhereItsTimeIs()
    {
        var lines = Lines(0, 6);
        _tail.Show(new LogPage([lines[3], lines[1], lines[0]], null, null));

        _tail.Take([lines[5], lines[4], lines[3], lines[2], lines[1]], isPaused: false);

        Assert.Equal([5, 4, 3, 2, 1, 0], Numbers());
        Assert.Equal([5, 4, 2], _tail.Lines.Where(_tail.IsFresh).Select(NumberOf));
    }

    [Fact]
    public void Take_WhilePaused_OnlyCountsEachNewLineOnce()
    {
        var lines = Lines(0, 6);
        _tail.Show(new LogPage([lines[1], lines[0]], null, null));

        _tail.Take([lines[3], lines[2], lines[1]], isPaused: true);
        _tail.Take([lines[4], lines[3], lines[2]], isPaused: true);

        Assert.Equal([1, 0], Numbers());
        Assert.Equal(3, _tail.Newer);
    }

    [Fact]
    public void Take_MoreThanThePageHolds_LetsTheOldestGoAndKnowsWhereTheyAre()
    {
        var lines = Lines(0, 260);
        _tail.Show(new LogPage([.. lines.Take(60).Reverse()], null, null));

        _tail.Take([.. lines.Skip(60).Reverse()], isPaused: false);

        Assert.Equal(Enumerable.Range(60, LogTail.MostRunning).Reverse(), Numbers());
        Assert.Equal(new Cursor(lines[60].Activity.At, lines[60].Activity.Id), _tail.Next);
    }

    [Fact]
    public void Append_APage_ContinuesBelowUntilThereIsNoRoom()
    {
        var lines = Lines(0, 600).Reverse().ToList();
        for (var at = 0; at < 600 && _tail.HasRoom; at += 50) _tail.Append(new LogPage([.. lines.Skip(at).Take(50)], null, null));

        Assert.Equal(LogTail.Most, _tail.Lines.Count);
    }

    private static IReadOnlyList<LogLine> Lines(int from, int count) => [.. Enumerable.Range(from, count).Select(i => new LogLine(ALog.Line(i), null, null))];

    private static int NumberOf(LogLine line) => (int)(line.Activity.At - ALog.Begin).TotalSeconds;

    private IEnumerable<int> Numbers() => _tail.Lines.Select(NumberOf);
}
