using System.Text.RegularExpressions;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Architecture;

/// <summary>House rules that hold for every line of Core and Web.</summary>
public sealed partial class SourceRuleTests
{
    private static readonly IReadOnlyList<SourceFile> Product =
        [.. SourceFiles.Below("CalendlyWoo.Core", ".cs", ".razor"), .. SourceFiles.Below("CalendlyWoo.Web", ".cs", ".razor")];

    [Fact]
    public void Clock_IsAlwaysTheTimeProvider() => Offences.AssertNone(LinesMatching(SystemClock()));

    [Fact]
    public void Regions_AreNotUsed() => Offences.AssertNone(LinesMatching(Region()));

    [Fact]
    public void Namespace_IsTheFolder()
    {
        var strays = from file in Product
                     let declared = NamespaceDeclaration().Match(file.Text)
                     where declared.Success && declared.Groups[1].Value != Path.GetDirectoryName(file.Path)!.Replace('\\', '/').Replace('/', '.')
                     select $"{file.Path}: {declared.Groups[1].Value}";

        Offences.AssertNone(strays);
    }

    private static IEnumerable<string> LinesMatching(Regex rule) =>
        from file in Product
        from line in file.Text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        where rule.IsMatch(line.Text)
        select $"{file.Path}:{line.Number}";

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(UtcNow|Now|Today)\b")]
    private static partial Regex SystemClock();

    [GeneratedRegex(@"^\s*#region\b")]
    private static partial Regex Region();

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();
}
