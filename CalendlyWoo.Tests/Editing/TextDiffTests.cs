using System.Text;
using CalendlyWoo.Core.Editing.Diff;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Editing;

public sealed class TextDiffTests
{
    [Fact]
    public void Compare_SameTexts_HasOnlySameRows() =>
        Assert.All(TextDiff.Compare("a\nb\n\nc", "a\r\nb\r\n\r\nc\n"), row => Assert.Equal(DiffRowKind.Same, row.Kind));

    [Fact]
    public void Compare_AWordChanged_MarksTheWordOnBothSides()
    {
        var row = Assert.Single(TextDiff.Compare("Dear {{ customer.first_name }}, see you soon", "Dear {{ customer.name }}, see you soon"));

        Assert.Equal(DiffRowKind.Changed, row.Kind);
        Assert.Equal(["first_name"], row.Left!.Runs.Where(run => run.IsMarked).Select(run => run.Text));
        Assert.Equal(["name"], row.Right!.Runs.Where(run => run.IsMarked).Select(run => run.Text));
        Assert.Equal("Dear {{ customer.first_name }}, see you soon", row.Left.Text);
    }

    [Fact]
    public void Compare_LinesInsertedAndRemoved_KeepsTheirNumbers()
    {
        var rows = TextDiff.Compare("one\ntwo\nthree\nfour", "one\nnew\nthree");

        Assert.Equal(
            ["Same 1 1", "Removed 2 -", "Added - 2", "Same 3 3", "Removed 4 -"],
            rows.Select(row => FormattableString.Invariant($"{row.Kind} {Number(row.Left)} {Number(row.Right)}")));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "a")]
    [InlineData("a", "")]
    [InlineData("\n", "\n\n")]
    [InlineData("😀 a", "😁 a")]
    public void Compare_EdgesOfText_PutsBothSidesTogetherAgain(string left, string right) => AssertWhole(left, right);

    [Fact]
    public void Compare_ManySmallTexts_IsTheSmallestScript()
    {
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var (left, right) = (Letters(random), Letters(random));
            var rows = TextDiff.Compare(string.Join('\n', left), string.Join('\n', right));

            AssertWhole(string.Join('\n', left), string.Join('\n', right));
            Assert.Equal(Common(left, right), rows.Count(row => row.Kind == DiffRowKind.Same));
        }
    }

    [Fact]
    public void Compare_HalfAMegabyteWithNothingInCommon_EndsSoon() => AssertQuick(
        Long(line => $"<p>{line} old {line * 7919 % 10007}</p>"), Long(line => $"<div>{line * 31 % 9973} new</div>"));

    [Fact]
    public void Compare_HalfAMegabyteOfShortLinesShuffled_EndsSoon()
    {
        var random = new Random(3);
        AssertQuick(Shuffled(random), Shuffled(random));
    }

    [Fact]
    public void Compare_OneLineOfHalfAMegabyte_EndsSoon() =>
        AssertQuick(new string('a', 512 * 1024), string.Concat(Enumerable.Repeat("a b ", 128 * 1024)));

    private static void AssertQuick(string left, string right)
    {
        // Far more than it takes on a busy machine, and far less than without a budget.
        var watch = WorkClock.StartNew();
        var rows = TextDiff.Compare(left, right);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        AssertWhole(rows, left, right);
    }

    private static void AssertWhole(string left, string right)
    {
        AssertWhole(TextDiff.Compare(left, right), left, right);
    }

    private static void AssertWhole(IReadOnlyList<DiffRow> rows, string left, string right)
    {
        Assert.Equal(Unified(left), string.Join('\n', rows.Where(row => row.Left is not null).Select(row => row.Left!.Text)));
        Assert.Equal(Unified(right), string.Join('\n', rows.Where(row => row.Right is not null).Select(row => row.Right!.Text)));
        Assert.DoesNotContain(rows, row => row.Kind == DiffRowKind.Same && row.Left!.Text != row.Right!.Text);
    }

    private static object Number(DiffLine? line) => line is null ? "-" : line.Number;

    private static string Unified(string text) => text.EndsWith('\n') ? text[..^1] : text;

    private static string[] Letters(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => ((char)('a' + random.Next(4))).ToString())];

    /// <summary>The length of the longest common subsequence, by the table of the textbook.</summary>
    private static int Common(string[] left, string[] right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                table[i, j] = left[i - 1] == right[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
            }
        }

        return table[left.Length, right.Length];
    }

    private static string Long(Func<int, string> line)
    {
        var text = new StringBuilder();
        for (var number = 0; text.Length < 512 * 1024; number++) text.Append(line(number)).Append('\n');
        return text.ToString();
    }

    private static string Shuffled(Random random)
    {
        var lines = Enumerable.Range(0, 50_000).Select(number => $"<li>{(char)('A' + (number % 57))}</li>").ToArray();
        random.Shuffle(lines);
        return string.Join('\n', lines);
    }
}
