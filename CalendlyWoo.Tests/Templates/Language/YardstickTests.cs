using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>Where comparing thousands of templates with Scriban itself found a difference; the documentation is silent about each.</summary>
public sealed class YardstickTests
{
    [Theory]
    [InlineData("{{ func f }}a\n    {{ end; f }}", "a\n    ")]
    [InlineData("  {{ for i in 1..2 -}} x {{ end; \"1\\n2\" }}", "  x x 1\n  2")]
    [InlineData("{{ if true }}\n   {{ 1; end; \"a\\nb\" }}", "\n   1a\nb")]
    [InlineData("  {{ if true }}\n{{ 1; end; \"a\\nb\" }}", "  \n1a\n  b")]
    [InlineData("{{ capture x }}1\n   {{ end; x; \"a\\nb\" }}", "1\n   a\nb")]
    [InlineData("{{ if false }}x\n   {{ else; \"a\\nb\"; end }}", "a\nb")]
    [InlineData("{{ case 1; when 2 }}x\n   {{ when 1; \"a\\nb\"; end }}", "a\nb")]
    [InlineData("{{ for i in [] }}x\n   {{ else; \"a\\nb\"; end; \"c\\nd\" }}", "a\nbc\nd")]
    public void Indentation_AfterAnEndOrElse_IsThatOfItsOpening(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ for i in 1..limit; i; end }}[{{ limit..3 }}]", "[]")]
    [InlineData("{{ (limit * \"ab\") | object.typeof }}", "string")]
    [InlineData("{{ \"\" == empty }} {{ empty != \"\" }} {{ \"\".empty? }}", "false true true")]
    [InlineData("{{ date.parse '2026/03/09' | date.to_string '%g' }}", " 09 Mar 2026")]
    public void Value_ThatIsMissingOrEmpty_CountsAsInScriban(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ x = 5; x[0] }}")]
    [InlineData("{{ true[0] }}")]
    [InlineData("{{ 1.5[\"a\"] }}")]
    public void Part_OfANumber_IsAMistake(string source) => Assert.Equal("template.type", Fail(source).Code);

    [Theory]
    [InlineData("{{ if true }}a{{ else unless }}b{{ end }}")]
    [InlineData("{{ if true\n1\nelse 2\nend }}")]
    [InlineData("{{ for i in 1..2 }}a{{ else none }}b{{ end }}")]
    [InlineData("{{ case 1; when 1; 2; else 3; end }}")]
    public void Else_WithSomethingBehindIt_IsAMistake(string source) => Assert.Equal("template.syntax", Diagnose(source)[0].Code);
}
