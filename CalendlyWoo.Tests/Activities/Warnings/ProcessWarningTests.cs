using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Activities.Warnings;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CalendlyWoo.Tests.Activities.Warnings;

/// <summary>The process's own warnings stand in the log: without secrets, without floods, and without a word about writing them.</summary>
public sealed class ProcessWarningTests
{
    private readonly FakeClock _clock = new(ALog.Begin);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_WarningsAndErrors_StandInTheLogOfTheirPart()
    {
        await using var store = await AStore.CreateAsync();
        using var warnings = new ProcessWarnings(_clock);
        var logger = warnings.CreateLogger("Microsoft.AspNetCore.Server.Kestrel");
        using var writer = new ProcessWarningWriter(warnings, store.Commits, _clock);
        await writer.StartAsync(Token);

        logger.LogInformation("not this");
        logger.LogWarning(new EventId(1), "The address {Address} is taken", "http://x");
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        logger.LogCritical(new EventId(2), new AggregateException(new InvalidOperationException("no disk for ann@example.com")), "Gone");
        await Patience.UntilAsync(async () => { _clock.Advance(TimeSpan.FromSeconds(1)); return await CountAsync(store) == 2; }, "They were not written.");
        await writer.StopAsync(Token);

        Assert.Equal(
            ["Kestrel Warning The address http://x is taken", "Kestrel Error Gone (InvalidOperationException: no disk for (address)"],
            (await LinesAsync(store)).Select(line => $"{line.Category} {line.Level} {line.Text}"));
        Assert.All(await LinesAsync(store), line => Assert.Equal(("product", ActivityKind.Process), (line.Actor, line.Kind)));
    }

    [Fact]
    public void Log_OfTheStoreItself_IsLeftOut()
    {
        using var warnings = new ProcessWarnings(_clock);

        warnings.CreateLogger("Microsoft.EntityFrameworkCore.Database.Command").LogError("Failed executing");
        warnings.CreateLogger(typeof(GroupCommit).FullName!).LogError("A change could not be written");

        Assert.Empty(warnings.Take(100, isEnd: true));
    }

    [Fact]
    public async Task Write_DatabaseThatDoesNotAnswer_NeitherFailsNorGrows()
    {
        await using var store = await AStore.CreateAsync();
        await store.Commits.StopAsync(Token);
        using var warnings = new ProcessWarnings(_clock);
        using var writer = new ProcessWarningWriter(warnings, store.Commits, _clock);
        await writer.StartAsync(Token);
        for (var i = 0; i < 500; i++)
        {
            warnings.CreateLogger($"Part{i}").LogWarning("again");
            _clock.Advance(TimeSpan.FromSeconds(5));
        }

        await writer.StopAsync(Token);

        Assert.Equal(0, await CountAsync(store));
    }

    [Fact]
    public void Log_Flood_IsOneLineAndACount()
    {
        using var warnings = new ProcessWarnings(_clock);
        for (var i = 0; i < 38; i++) warnings.CreateLogger("Shop").LogWarning(new EventId(7), "Too slow, call {Number}", i);

        Assert.Equal("Too slow, call 0", Assert.Single(warnings.Take(100)).Text);
        Assert.Empty(warnings.Take(100));
        _clock.Advance(WarningFlood.Window);

        Assert.Equal("And 37 more of the same: Too slow, call 0", Assert.Single(warnings.Take(100)).Text);
    }

    [Fact]
    public void Log_MoreThanIsKept_IsCounted()
    {
        using var warnings = new ProcessWarnings(_clock);
        for (var i = 0; i < 1000; i++) warnings.CreateLogger("Shop").LogWarning(new EventId(i), "Number {Number}", i);

        var lines = warnings.Take(1000);

        Assert.Equal(61, lines.Count);
        Assert.Equal("940 more warnings and errors of the process were not written down: there were too many at once.", lines[^1].Text);
    }

    [Theory]
    [InlineData("GET https://ck_0123456789ab:cs_0123456789ab@shop.example/x", "GET https://(secret)@shop.example/x")]
    [InlineData("Authorization: Bearer abc.def-123", "Authorization: Bearer (secret)")]
    [InlineData("Server=db;User Id=sa;Password=Hunter 2;Encrypt=True", "Server=db;User Id=sa;Password=(secret) 2;Encrypt=True")]
    [InlineData("{\"access_token\": \"x y\", \"client_secret\":\"z\"}", "{\"access_token=(secret), \"client_secret=(secret)}")]
    [InlineData("?page=2&token=abc&x=1", "?page=2&token=(secret)&x=1")]
    [InlineData("key cs_0123456789abcdef was refused", "key (secret) was refused")]
    [InlineData("eyJhbGciOiJSUzI1NiIsInR5cCI6.eyJzdWIiOiIxMjM0NTY3ODkw.c2ln", "(secret)")]
    [InlineData("The shop took 12 seconds.", "The shop took 12 seconds.")]
    [InlineData("System.InvalidOperationException in CalendlyWoo.Core.Store.GroupCommit", "System.InvalidOperationException in CalendlyWoo.Core.Store.GroupCommit")]
    public void Scrub_Secrets_AreTakenOut(string text, string expected) => Assert.Equal(expected, SecretScrub.Apply(text));

    private static async Task<List<Activity>> LinesAsync(AStore store)
    {
        await using var db = store.Open();
        return await db.Activities.OrderBy(line => line.At).ThenBy(line => line.Id).ToListAsync(Token);
    }

    private static async Task<int> CountAsync(AStore store) => (await LinesAsync(store)).Count;
}
