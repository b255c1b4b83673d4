using CalendlyWoo.Core.Templates.Language.Builtins;
using CalendlyWoo.Tests.Architecture;

namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>Nothing of the documentation is missing unless it stands in <see cref="LeftOut"/>, and nothing is invented.</summary>
public sealed class CompletenessTests
{
    private static readonly IReadOnlyList<DocumentationExample> FunctionExamples =
    [
        .. ArrayPage.Examples, .. DatePage.Examples, .. HtmlPage.Examples, .. MathPage.Examples, .. ObjectPage.Examples, .. RegexPage.Examples,
        .. StringPage.Examples, .. TimespanPage.Examples,
    ];

    [Fact]
    public void Functions_OfTheDocumentation_AreBuiltOrLeftOut() =>
        Offences.AssertNone(DocumentedNames.Functions.Where(name => BuiltinTable.TryGet(name, out _) == IsLeftOut(name)));

    [Fact]
    public void Functions_OfTheDocumentation_HaveAnExample() =>
        Offences.AssertNone(DocumentedNames.Functions.Where(name => !IsLeftOut(name)).Except(FunctionExamples.Select(example => example.Heading)));

    [Fact]
    public void Sections_OfTheLanguagePage_HaveAnExample() =>
        Offences.AssertNone(DocumentedNames.Sections.Except(LanguagePage.Examples.Select(example => example.Heading.Split(' ')[0])));

    [Fact]
    public void Functions_Built_AreDocumented() =>
        Offences.AssertNone(BuiltinTable.All.Select(function => function.Name).Except([.. DocumentedNames.Functions, .. Undocumented]));

    /// <summary>Scriban has them; its pages do not name them as functions.</summary>
    private static IEnumerable<string> Undocumented => ["timespan.zero", "date.format", "date.default_format"];

    private static bool IsLeftOut(string name) => LeftOut.All.Any(one => one.Heading.EndsWith(' ' + name, StringComparison.Ordinal));
}
