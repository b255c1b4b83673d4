using CalendlyWoo.Core.Activities.Indexing;
using CalendlyWoo.Core.Activities.Reading;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Activities.Indexing;

public sealed class LogIndexTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_YoungOrFewLines_AreLeftToBeReadAsTheyAre()
    {
        await using var log = await ALog.CreateAsync(Enumerable.Range(0, 1100).Select(i => ALog.Line(i)));
        log.Clock.Advance(ALog.Begin.AddSeconds(800) + LogIndex.Lag - log.Clock.GetUtcNow());

        Assert.Equal(1, await log.Index.RunAsync(Token));
        Assert.Equal(0, await log.Index.RunAsync(Token));
        log.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await log.Index.RunAsync(Token));
        Assert.Equal(0, await log.Index.RunAsync(Token));

        Assert.Equal("1: 0-500 (500), 2: 500-1000 (500)", await StretchesAsync(log));
    }

    [Fact]
    public async Task Run_AnOldLog_IsTakenUpWhereTheLastRunEnded()
    {
        await using var log = await ALog.CreateAsync(Enumerable.Range(0, 1700).Select(i => ALog.Line(i, $"number {i}")));
        using var ended = new CancellationTokenSource();
        var runs = 0;
        log.Store.Commits.Committed += () =>
        {
            // The process dies after the second stretch.
            if (++runs == 2) ended.Cancel();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => log.Index.RunAsync(ended.Token));
        Assert.InRange((await StretchesAsync(log)).Split(',').Length, 2, 3);
        await log.Index.RunAsync(Token);

        Assert.Equal("1: 0-500 (500), 2: 500-1000 (500), 3: 1000-1500 (500)", await StretchesAsync(log));
        await using var db = log.Store.Open();
        Assert.Equal(1500 + 3 - 10, await db.LogWords.CountAsync(Token));
        foreach (var number in new[] { 10, 499, 500, 1499, 1500, 1699 }) Assert.Equal($"number {number}", await log.TextsAsync(new() { Text = $"#{number}" }));
    }

    [Fact]
    public async Task Run_LineThatCameLate_IsFoundAfterTheNextRun()
    {
        await using var log = await ALog.CreateAsync(Enumerable.Range(0, 1200).Select(i => ALog.Line(i)));
        await log.Index.RunAsync(Token);
        await log.AddAsync([ALog.Line(300, "the latecomer")]);
        Assert.Equal("", await log.TextsAsync(new() { Text = "latecomer" }));

        await log.Index.RunAsync(Token);

        Assert.Equal("the latecomer", await log.TextsAsync(new() { Text = "latecomer" }));
        Assert.Equal("1: 0-500 (501), 2: 500-1000 (500)", await StretchesAsync(log));
    }

    [Fact]
    public async Task Run_ManyLinesOfOneMoment_StayInOneStretch()
    {
        await using var log = await ALog.CreateAsync(Enumerable.Range(0, 2600).Select(i => ALog.Line(i < 1800 ? 5 : i, $"number {i}")));

        await log.Index.RunAsync(Token);

        Assert.StartsWith("1: 5-5 (1800)", await StretchesAsync(log), StringComparison.Ordinal);
        foreach (var number in new[] { 10, 1799, 1800 }) Assert.Equal($"number {number}", await log.TextsAsync(new() { Text = $"#{number}" }));
    }

    [Fact]
    public async Task ForgetBefore_AMoment_ForgetsWhatIsWhollyOlder()
    {
        await using var log = await ALog.CreateAsync(Enumerable.Range(0, 7_700).Select(i => ALog.Line(i)));
        await log.Index.RunAsync(Token);

        var forgotten = await log.Index.ForgetBeforeAsync(ALog.Begin.AddSeconds(6_700), Token);

        Assert.Equal(13, forgotten);
        Assert.Equal("14: 6500-7000 (500), 15: 7000-7500 (500)", await StretchesAsync(log));
        await using var db = log.Store.Open();
        Assert.Equal([14, 15], await db.LogWords.Select(w => w.Segment).Distinct().Order().ToListAsync(Token));
        Assert.Equal(1200, (await log.ReadAllAsync(new LogFilter { Text = "line" }, 500)).Count);
        Assert.Equal(0, await log.Index.RunAsync(Token));
    }

    private static async Task<string> StretchesAsync(ALog log)
    {
        await using var db = log.Store.Open();
        var stretches = await db.LogSegments.OrderBy(s => s.Number).ToListAsync(Token);
        Assert.All(stretches.Zip(stretches.Skip(1)), pair => Assert.Equal(pair.First.Until, pair.Second.From));
        return string.Join(", ", stretches.Select(s => $"{s.Number}: {(s.From - ALog.Begin).TotalSeconds:0}-{(s.Until - ALog.Begin).TotalSeconds:0} ({s.Lines})"));
    }
}
