using CalendlyWoo.Core.Templates;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>Every example of the language's documentation (site/docs of scriban/scriban), page by page.</summary>
public sealed class DocumentationTests
{
    public static TheoryData<string, int> Language => Data(LanguagePage.Examples);

    public static TheoryData<string, int> Array => Data(ArrayPage.Examples);

    public static TheoryData<string, int> Date => Data(DatePage.Examples);

    public static TheoryData<string, int> Html => Data(HtmlPage.Examples);

    public static TheoryData<string, int> Math => Data(MathPage.Examples);

    public static TheoryData<string, int> Object => Data(ObjectPage.Examples);

    public static TheoryData<string, int> Regex => Data(RegexPage.Examples);

    public static TheoryData<string, int> String => Data(StringPage.Examples);

    public static TheoryData<string, int> Timespan => Data(TimespanPage.Examples);

    [Theory, MemberData(nameof(Language))]
    public void LanguagePage_Example_RendersAsInScriban(string heading, int number) => AssertRenders(LanguagePage.Examples, heading, number);

    [Theory, MemberData(nameof(Array))]
    public void ArrayPage_Example_RendersAsInScriban(string heading, int number) => AssertRenders(ArrayPage.Examples, heading, number);

    [Theory, MemberData(nameof(Date))]
    public void DatePage_Example_RendersAsInScriban(string heading, int number) => AssertRenders(DatePage.Examples, heading, number);

    [Theory, MemberData(nameof(Html))]
    public void HtmlPage_Example_RendersAsInScriban(string heading, int number) => AssertRenders(HtmlPage.Examples, heading, number);

    [Theory, MemberData(nameof(Math))]
    public void MathPage_Example_RendersAsInScriban(string heading, int number) => AssertRenders(MathPage.Examples, heading, number);

    [Theory, MemberData(nameof(Object))]
    public void ObjectPage_Example_RendersAsInScriban(string heading, int number) => AssertRenders(ObjectPage.Examples, heading, number);

    [Theory, MemberData(nameof(Regex))]
    public void RegexPage_Example_RendersAsInScriban(string heading, int number) => AssertRenders(RegexPage.Examples, heading, number);

    [Theory, MemberData(nameof(String))]
    public void StringPage_Example_RendersAsInScriban(string heading, int number) => AssertRenders(StringPage.Examples, heading, number);

    [Theory, MemberData(nameof(Timespan))]
    public void TimespanPage_Example_RendersAsInScriban(string heading, int number) => AssertRenders(TimespanPage.Examples, heading, number);

    private static TheoryData<string, int> Data(IReadOnlyList<DocumentationExample> examples) =>
        new(examples.Select((example, index) => (example.Heading, index)));

    private static void AssertRenders(IReadOnlyList<DocumentationExample> examples, string heading, int number)
    {
        var example = examples[number];
        Assert.Equal(heading, example.Heading);
        var template = Engine.Parse(example.Template, TemplatePart.Text);
        Assert.Empty(template.Diagnostics);
        var outcome = Engine.Render(template, DocumentationModel.Sample, Options with { Snippets = new SnippetLibrary(example.Snippets) });
        Assert.Equal(example.Expected, outcome.TryGet(out var text, out var failure) ? text : $"{failure.Code} at {failure.Detail}: {failure.Message}");
    }
}
