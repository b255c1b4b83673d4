using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Documentation;

/// <summary>What is left out on purpose says so, with a place and a sentence.</summary>
public sealed class LeftOutTests
{
    public static TheoryData<string> Headings => [.. LeftOut.All.Select(one => one.Heading)];

    [Theory, MemberData(nameof(Headings))]
    public void LeftOut_Example_EndsInAClearDiagnostic(string heading)
    {
        var example = LeftOut.All.Single(one => one.Heading == heading);
        var diagnostic = Engine.Check(Engine.Parse(example.Template, TemplatePart.Text), BookedModel.Schema).First(one => one.Severity == DiagnosticSeverity.Error);
        Assert.Equal(example.Code, diagnostic.Code);
        Assert.InRange(diagnostic.Span.Length, 1, example.Template.Length);
        Assert.EndsWith(".", diagnostic.Message, StringComparison.Ordinal);
    }
}
