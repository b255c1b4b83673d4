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
    [InlineData("{{ 100.5f }}{{ 10f }}", "100.510")]
    [InlineData("{{ 100000000000000000000 }} {{ 1e20 }}", "100000000000000000000 100000000000000000000")]
    [InlineData("{{ 0xFFFFFFFF }} {{ 0x80000000u }} {{ 0xFFFFFFFFFFFFFFFF }} {{ 0xFFFFFFFFFFFFFFFFu }}", "-1 2147483648 -1 18446744073709551615")]
    [InlineData("{{ 0xFFFFFFFFFFFFFFFFF }} {{ 0x0FFFFFFFFFFFFFFFFF }}", "-1 295147905179352825855")]
    [InlineData("{{ 0b1.1 }} {{ 0b1.1f }} {{ 0b10.01d }} {{ 0b11111111111111111111111111111111 }} {{ 0b1u }}", "1.5 1.5 2.25 -1 1")]
    public void Number_OfEveryForm_IsRead(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ true }}\n{{ false }}", "true\nfalse")]
    [InlineData("<{{ null }}>", "<>")]
    public void BooleanAndNull_Print(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ 1e5000 }}")]
    [InlineData("{{ 1e99999999999 }}")]
    [InlineData("{{ 1e400f }}")]
    [InlineData("{{ 1.0e400 }}")]
    [InlineData("{{ 1e40m }}")]
    [InlineData("{{ 0x }}")]
    public void Number_BeyondEveryLimit_IsRefused(string source) => Assert.Equal("template.too-long", Assert.Single(Diagnose(source)).Code);
}
