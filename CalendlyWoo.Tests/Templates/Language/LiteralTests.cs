using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>language.md, section 3 (literals).</summary>
public sealed class LiteralTests
{
    [Theory]
    [InlineData("""{{ "double" + 'single' }}""", "doublesingle")]
    [InlineData("""{{ "\'\"\\\n\r\t\b\f" }}""", "'\"\\\n\r\t\b\f")]
    [InlineData("""{{ "\u00B1\x41" }}""", "±A")]
    [InlineData("{{ \"two\nlines\" }}", "two\nlines")]
    [InlineData("""{{ "}}" }}{{ '{{' }}""", "}}{{")]
    [InlineData("""{{ `\s+` }}{{ `a``b` }}""", @"\s+a`b")]
    public void String_OfEveryForm_IsRead(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ 100 }}", "100")]
    [InlineData("{{ 1e3 }}", "1000")]
    [InlineData("{{ 0x1ef }}", "495")]
    [InlineData("{{ 0b101 }}", "5")]
    [InlineData("{{ 1_000 }}", "1000")]
    [InlineData("{{ 100.0 }}", "100")]
    [InlineData("{{ 1.0e-3 }}", "0.001")]
    [InlineData("{{ 100.0d }}", "100")]
    [InlineData("{{ 100.50m }}", "100.50")]
    public void Number_OfEveryForm_IsRead(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ true }}\n{{ false }}", "true\nfalse")]
    [InlineData("<{{ null }}>", "<>")]
    public void BooleanAndNull_Print(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ 100000000000000000000 }}")]
    [InlineData("{{ 1e400 }}")]
    [InlineData("{{ 10f }}")]
    [InlineData("{{ 0xFFFFFFFFFF }}")]
    public void Number_NotBuiltYet_SaysSo(string source) => Assert.Equal("template.not-supported", Assert.Single(Diagnose(source)).Code);
}
