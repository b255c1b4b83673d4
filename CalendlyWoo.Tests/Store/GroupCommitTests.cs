using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Store;

public sealed class GroupCommitTests
{
    [Fact]
    public async Task Commit_ManyAtOnce_AreAllWritten()
    {
        await using var store = await AStore.CreateAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => store.Commits.CommitAsync(Adding($"key-{i}"), CancellationToken.None)));

        Assert.All(results, result => Assert.Equal(CommitResult.Committed, result));
        await using var db = store.Open();
        Assert.Equal(500, await db.Settings.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Commit_OneOfAGroupConflicts_TheOthersAreWritten()
    {
        await using var store = await AStore.CreateAsync();
        await store.Commits.CommitAsync(Adding("taken"), CancellationToken.None);

        var results = await Task.WhenAll(new[] { "a", "taken", "b", "b" }.Select(key => store.Commits.CommitAsync(Adding(key), CancellationToken.None)));

        Assert.Equal([CommitResult.Committed, CommitResult.Conflict, CommitResult.Committed], results[..3]);
        Assert.NotEqual(CommitResult.Committed, results[3]);
        await using var db = store.Open();
        Assert.Equal(["a", "b", "taken"], await db.Settings.Select(s => s.Key).Order().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Commit_ChangeThrows_NothingOfItIsKept()
    {
        await using var store = await AStore.CreateAsync();

        var result = await store.Commits.CommitAsync(
            db =>
            {
                Adding("half")(db);
                throw new InvalidOperationException("broken");
            },
            CancellationToken.None);

        Assert.Equal(CommitResult.Unavailable, result);
        await using var db = store.Open();
        Assert.Empty(await db.Settings.ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Stop_WithChangesWaiting_WritesThem()
    {
        await using var store = await AStore.CreateAsync();
        var waiting = Enumerable.Range(0, 200).Select(i => store.Commits.TryCommitAsync(Adding($"key-{i}"))).ToList();

        await store.Commits.StopAsync(TestContext.Current.CancellationToken);

        Assert.All(await Task.WhenAll(waiting), result => Assert.Equal(CommitResult.Committed, result));
        Assert.Equal(CommitResult.Unavailable, await store.Commits.TryCommitAsync(Adding("too late")));
    }

    private static Action<AppDb> Adding(string key) => db => db.Add(new SavedSetting { Key = key, Value = "x" });
}
