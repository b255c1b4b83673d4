using CalendlyWoo.Core.Templates;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

public sealed class ConstructDiagnosticTests
{
    [Theory]
    [InlineData("\n{{ while }}{{ end }}", "template.syntax", 2, 10, 2, "The condition is missing")]
    [InlineData("{{ while x }}", "template.unclosed-block", 1, 4, 5, "This while on line 1 has no end.")]
    [InlineData("{{ case }}{{ when 1 }}{{ end }}", "template.syntax", 1, 9, 2, "After case")]
    [InlineData("{{ case x }}{{ end }}", "template.syntax", 1, 4, 4, "has no when")]
    [InlineData("{{ case x }}text{{ when 1 }}{{ end }}", "template.syntax", 1, 13, 4, "After case only when")]
    [InlineData("{{ case x; when; 1; end }}", "template.syntax", 1, 16, 1, "After when a value")]
    [InlineData("{{ case x; when 1; else; 2; when 3; 4; end }}", "template.syntax", 1, 29, 4, "after the else of its case")]
    [InlineData("{{ when 1 }}", "template.syntax", 1, 4, 4, "belongs to no case")]
    [InlineData("{{ case x; when 1; if y; when 2; end; end }}", "template.unclosed-block", 1, 20, 2, "This if on line 1 has no end.")]
    [InlineData("{{ capture }}{{ end }}", "template.syntax", 1, 12, 2, "After capture")]
    [InlineData("{{ capture 1 + 2 }}{{ end }}", "template.syntax", 1, 12, 5, "Only a name can be captured into")]
    [InlineData("{{ with }}{{ end }}", "template.syntax", 1, 9, 2, "After with")]
    [InlineData("{{ wrap }}{{ end }}", "template.syntax", 1, 9, 2, "After wrap")]
    [InlineData("{{ wrap 1 + 2 }}{{ end }}", "template.syntax", 1, 9, 5, "After wrap a function")]
    [InlineData("{{ func; end }}", "template.syntax", 1, 8, 1, "After func")]
    [InlineData("{{ func f(a = 1, b); end }}", "template.syntax", 1, 18, 1, "b needs a default too")]
    [InlineData("{{ func f(a..., b = 1); end }}", "template.syntax", 1, 17, 1, "no other can follow")]
    [InlineData("{{ func f(a, a); end }}", "template.syntax", 1, 14, 1, "two parameters named a")]
    [InlineData("{{ func f(a = x); end }}", "template.syntax", 1, 15, 1, "The default of a")]
    [InlineData("{{ func f(a; end }}", "template.unclosed", 1, 12, 1, "closing )")]
    [InlineData("{{ import }}{{ readonly x }}", "template.syntax", 1, 11, 2, "After import")]
    [InlineData("{{ readonly 5 }}", "template.syntax", 1, 13, 1, "After readonly")]
    [InlineData("{{ x = do; 1 }}", "template.unclosed-block", 1, 8, 2, "This do on line 1 has no end.")]
    [InlineData("{{ for x in y cols:2 }}{{ end }}", "template.syntax", 1, 15, 4, "only with tablerow")]
    [InlineData("{{ for x in }}{{ end }}", "template.syntax", 1, 13, 2, "the list is missing")]
    [InlineData("{{ for x in y limit: }}{{ end }}", "template.syntax", 1, 22, 2, "After limit: a number")]
    [InlineData("{{ x = {a 1} }}", "template.syntax", 1, 11, 1, "Here : is missing")]
    [InlineData("{{ x = {a: } }}", "template.syntax", 1, 12, 1, "The value after : is missing")]
    [InlineData("{{ x = {a: 1 }}", "template.unclosed", 1, 1, 2, "This code is not closed")]
    [InlineData("{{ $\"a {b\" }}", "template.unclosed", 1, 10, 1, "not closed")]
    [InlineData("{{ $\"a {}\" }}", "template.syntax", 1, 9, 2, "Between { and }")]
    [InlineData("{{ 5++ }}", "template.syntax", 1, 5, 2, "Only a name can be counted")]
    [InlineData("{{ a.empty? = 1 }}", "template.syntax", 1, 13, 1, "Only a name can be given a value")]
    [InlineData("{{ $0 = 1; }}{{ $ = 1 }}", "template.syntax", 1, 19, 1, "Only a name can be given a value")]
    [InlineData("{{ x = $$ }}", "template.syntax", 1, 8, 2, "$$ must stand alone")]
    [InlineData("{{ func f; break; end }}", "template.syntax", 1, 12, 5, "only between for")]
    [InlineData("{{ if x; else y; end }}", "template.syntax", 1, 15, 1, "not expected here")]
    public void Mistake_OfWriting_IsShownAtItsPlace(string source, string code, int line, int column, int length, string words)
    {
        var diagnostic = Diagnose(source)[0];
        Assert.Equal((code, line, column, length), (diagnostic.Code, diagnostic.Span.Line, diagnostic.Span.Column, diagnostic.Span.Length));
        Assert.Contains(words, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ fro x in y }}{{ x }}{{ end }}", "fro", "Did you mean for?")]
    [InlineData("{{ foreach x in y }}{{ x }}{{ end }}", "foreach", "Did you mean for?")]
    [InlineData("{{ if a }}b{{ elsif c }}d{{ end }}", "elsif", "Did you mean else if?")]
    [InlineData("{{ whiel x }}{{ end }}", "whiel", "Did you mean while?")]
    [InlineData("{{ captrue x }}{{ end }}", "captrue", "Did you mean capture?")]
    [InlineData("{{ return 5 }}", "return", "Did you mean ret?")]
    public void Statement_Misspelt_IsOneMistakeWithAGuess(string source, string word, string guess)
    {
        var diagnostic = Assert.Single(Diagnose(source));
        Assert.Equal(word, source.Substring(diagnostic.Span.Offset, diagnostic.Span.Length));
        Assert.Contains(guess, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ wen 1 }}")]
    [InlineData("{{ case x }}{{ wen 1 }}a{{ end }}")]
    [InlineData("{{ case x }}{{ when 1 }}a{{ wen 2 }}b{{ end }}")]
    public void When_Misspelt_IsAMistakeWithAGuess(string source) =>
        Assert.Contains(Diagnose(source), diagnostic => diagnostic.Message.Contains("There is no statement wen. Did you mean when?", StringComparison.Ordinal));

    [Theory]
    [InlineData("{{ if a }}\nb\n{{ edn }}", "Did you mean end on line 3, where edn stands?")]
    [InlineData("{{ for a in b }}\n{{ endfor }}", "Did you mean end on line 2, where endfor stands?")]
    public void Block_WithAMisspeltEnd_SaysWhereItMayBe(string source, string words) =>
        Assert.Contains(words, Assert.Single(Diagnose(source)).Message, StringComparison.Ordinal);

    [Fact]
    public void Function_NamedLikeAStatement_IsNoMistake() => Assert.Equal("5", Render("{{ func wrop; ret $0; end; wrop 5 }}"));
}
