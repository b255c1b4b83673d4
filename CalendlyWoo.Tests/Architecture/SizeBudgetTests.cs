using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Architecture;

/// <summary>design.md, "Layout": median of at most 70 lines, no hand-written file over 400.</summary>
public sealed class SizeBudgetTests
{
    private const int MedianLimit = 70;
    private const int FileLimit = 400;

    private static readonly IReadOnlyList<SourceFile> Files = SourceFiles.Below(".", ".cs", ".razor", ".ts", ".js", ".css");

    [Fact]
    public void Files_WrittenByHand_StayUnder400Lines() =>
        Offences.AssertNone(Files.Where(file => file.LineCount > FileLimit).Select(file => $"{file.LineCount} {file.Path}"));

    [Fact]
    public void Files_WrittenByHand_HaveAMedianOfAtMost70Lines()
    {
        var counts = Files.Select(file => file.LineCount).Order().ToList();

        Assert.NotEmpty(counts);
        Assert.InRange(counts[counts.Count / 2], 1, MedianLimit);
    }
}
