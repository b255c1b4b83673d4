using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Activities.Indexing;
using CalendlyWoo.Core.Activities.Reading;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Activities.Reading;

/// <summary>Searching by the index finds what a look at every line finds.</summary>
public sealed class LogSearchTests
{
    private static readonly string[] Vocabulary =
        ["The", "mail", "server", "took", "mailed", "order", "refused", "#1042", "#104", "1042", "a", "Zoë", "zoe", "cancelled", "match", "Matched", "…", "(refunded)", "x9", new('w', 50)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Search_OfRandomLines_EqualsALookAtEach(int seed)
    {
        var random = new Random(seed);
        var lines = Enumerable.Range(0, 4200).Select(i => ALog.Line(
            i / random.Next(1, 4), string.Join(' ', random.GetItems(Vocabulary, random.Next(1, 7))), (ActivityKind)random.Next(3), (ActivityLevel)random.Next(3),
            random.Next(9) == 0 ? "Ann" : "product")).ToList();
        await using var log = await ALog.CreateAsync(lines);
        Assert.Equal(8, await log.Index.RunAsync(Token));

        for (var question = 0; question < 30; question++)
        {
            var words = random.GetItems(Vocabulary, random.Next(1, 4));
            words[^1] = words[^1][..random.Next(1, words[^1].Length + 1)];
            var filter = new LogFilter
            {
                Text = string.Join(' ', words),
                Level = (ActivityLevel)(question % 3),
                Kind = question % 4 == 0 ? ActivityKind.Booking : null,
                From = question % 5 == 0 ? ALog.Begin.AddMinutes(random.Next(30)) : null,
                To = question % 7 == 0 ? ALog.Begin.AddMinutes(random.Next(30)) : null,
            };
            var expected = lines.Where(line => Fits(line, filter)).OrderByDescending(line => line.At).ThenByDescending(line => line.Id).Select(line => line.Id);

            var found = await log.ReadAllAsync(filter, random.Next(3, 200));

            Assert.Equal(expected, found.Select(line => line.Activity.Id));
        }
    }

    [Fact]
    public async Task Search_WordsThatNeverMeet_EndsAndGoesOnWhereItEnded()
    {
        var lines = Enumerable.Range(0, 12_500).Select(i => ALog.Line(i, i % 2 == 0 ? "black cat" : "white dog"));
        await using var log = await ALog.CreateAsync(lines.Prepend(ALog.Line(-1, "a cat and a dog")));
        await log.Index.RunAsync(Token);

        var first = await log.Query.PageAsync(new() { Text = "cat dog" }, null, Token);

        Assert.Empty(first.Lines);
        Assert.InRange(first.LookedBackTo!.Value, ALog.Begin.AddSeconds(5500), ALog.Begin.AddSeconds(7500));
        Assert.Equal("a cat and a dog", await log.TextsAsync(new() { Text = "cat dog" }));
    }

    [Fact]
    public async Task Search_ARareWord_ReadsOnlyTheStretchesThatHoldIt()
    {
        await using var log = await ALog.CreateAsync(Enumerable.Range(0, 5200).Select(i => ALog.Line(i, i is 100 or 3100 ? "a needle" : "hay")));
        await log.Index.RunAsync(Token);
        // What the index does not know is not found: so it is the index that was asked.
        await using (var db = log.Store.Open()) await db.LogWords.Where(w => w.Segment == 1 && w.Word == "needle").ExecuteDeleteAsync(Token);

        var found = await log.ReadAllAsync(new() { Text = "need" });

        Assert.Equal(ALog.Begin.AddSeconds(3100), Assert.Single(found).Activity.At);
    }

    private static bool Fits(Activity line, LogFilter filter)
    {
        var words = Words($"{line.Text} {(line.Actor == "product" ? "" : line.Actor)}");
        var asked = Words(filter.Text!).ToList();
        if (asked.Count == 0) return false;
        var last = asked[^1];
        var isWhole = last.Length < 3 || filter.Text!.StartsWith('#');
        return line.Level >= filter.Level && (filter.Kind is null || line.Kind == filter.Kind) && (filter.From is null || line.At >= filter.From) && (filter.To is null || line.At < filter.To)
            && asked.SkipLast(1).All(words.Contains) && words.Any(word => isWhole ? word == last : word.StartsWith(last, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Words(string text) =>
        text.ToLowerInvariant().Replace("ë", "e", StringComparison.Ordinal).Split([' ', '#', '(', ')', '…'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length >= 2).Select(word => word[..Math.Min(word.Length, LogWords.Longest)]);
}
