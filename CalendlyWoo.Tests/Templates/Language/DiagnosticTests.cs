using CalendlyWoo.Core.Templates;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("Hi\n{{ if name }}x", "template.unclosed-block", 2, 4, 2, "This if on line 2 has no end.")]
    [InlineData("{{ end }}", "template.syntax", 1, 4, 3, "closes nothing")]
    [InlineData("{{ else }}", "template.syntax", 1, 4, 4, "belongs to no if or for")]
    [InlineData("{{ if }}x{{ end }}", "template.syntax", 1, 7, 2, "The condition is missing")]
    [InlineData("{{ if a = 1 }}x{{ end }}", "template.syntax", 1, 9, 1, "To compare, write ==.")]
    [InlineData("a\n\n  {{ name", "template.unclosed", 3, 3, 2, "Add }}")]
    [InlineData("{{ \"abc }}", "template.unclosed", 1, 4, 1, "not closed")]
    [InlineData("{%{ abc", "template.unclosed", 1, 1, 3, "Add }%}")]
    [InlineData("{{ 1 + }}", "template.syntax", 1, 8, 2, "missing")]
    [InlineData("{{ (1 }}", "template.unclosed", 1, 7, 2, "closing )")]
    [InlineData("{{ list[0 }}", "template.unclosed", 1, 11, 2, "closing ]")]
    [InlineData("{{ name. }}", "template.syntax", 1, 8, 1, "After the dot")]
    [InlineData("{{ name | }}", "template.syntax", 1, 9, 1, "After | a function")]
    [InlineData("{{ 1 2 }}", "template.syntax", 1, 6, 1, "not expected here")]
    [InlineData("{{ \"\\q\" }}", "template.syntax", 1, 5, 2, "After \\")]
    [InlineData("{{ 123abc }}", "template.syntax", 1, 4, 6, "is not a number")]
    [InlineData("{{ a = b = 2 }}", "template.syntax", 1, 10, 1, "not expected here")]
    [InlineData("{{ 5 & 3 }}", "template.syntax", 1, 6, 1, "write &&")]
    [InlineData("{{ name,size }}", "template.syntax", 1, 8, 1, "separated by spaces")]
    [InlineData("{{ break }}", "template.syntax", 1, 4, 5, "only between for")]
    [InlineData("{{ for x list }}{{ end }}", "template.syntax", 1, 8, 1, "Write a loop as")]
    [InlineData("{{ if a }}{{ else }}{{ else }}{{ end }}", "template.syntax", 1, 24, 4, "after the last else")]
    [InlineData("{{ ~ }}", "template.syntax", 1, 4, 1, "has no meaning here")]
    public void Mistake_OfWriting_IsShownAtItsPlace(string source, string code, int line, int column, int length, string words)
    {
        var diagnostic = Assert.Single(Diagnose(source));
        Assert.Equal((code, line, column, length), (diagnostic.Code, diagnostic.Span.Line, diagnostic.Span.Column, diagnostic.Span.Length));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
    }

    [Theory]
    [InlineData("{{ \"1 + 2\" | object.eval }}", "object.eval")]
    [InlineData("{{ shop.name | object.eval_template }}", "object.eval_template")]
    public void Function_LeftOutOnPurpose_SaysSo(string source, string words)
    {
        var diagnostic = Diagnose(source)[0];
        Assert.Equal("template.not-supported", diagnostic.Code);
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("left out on purpose", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_Several_AreAllShownInOrder()
    {
        var diagnostics = Diagnose("{{ 1 + }}\n{{ name. }}\n{{ if x }}{{ ) }}");
        Assert.Equal([1, 2, 3, 3], diagnostics.Select(diagnostic => diagnostic.Span.Line));
    }

    [Fact]
    public void Variables_OfATemplate_AreListedOnceAndWithoutItsOwn()
    {
        var template = Engine.Parse("{{ customer.name | string.upcase }}{{ x = a ?? b.c }}{{ x }}{{ for y in list }}{{ y.z + customer.name }}{{ for.index }}{{ end }}", TemplatePart.Html);
        Assert.Equal(["customer.name", "a", "b.c", "list"], template.Variables);
    }

    [Fact]
    public void Render_OfATemplateWithErrors_IsAFailure()
    {
        Assert.False(Engine.Render(Engine.Parse("{{ if }}", TemplatePart.Text), TemplateBench.Object(), Options).TryGet(out _, out var failure));
        Assert.Equal("template.has-errors", failure.Code);
    }
}
