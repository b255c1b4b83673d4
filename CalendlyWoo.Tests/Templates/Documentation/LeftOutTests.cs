using CalendlyWoo.Core.Templates;
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
        var template = Engine.Parse(example.Template, TemplatePart.Text);
        if (template.HasErrors)
        {
            var diagnostic = template.Diagnostics[0];
            Assert.Equal(example.Code, diagnostic.Code);
            Assert.InRange(diagnostic.Span.Length, 1, example.Template.Length);
            return;
        }

        Assert.False(Engine.Render(template, DocumentationModel.Sample, Options).TryGet(out var text, out var failure), text);
        Assert.Equal(example.Code, failure!.Code);
        Assert.StartsWith("line 1, column ", failure.Detail, StringComparison.Ordinal);
    }
}
