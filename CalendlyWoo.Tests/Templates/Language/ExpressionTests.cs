using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>language.md, sections 8.2 to 8.8 and 9.2 (operators).</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("{{ name = ('foo' + 'bar') }}{{ name }}", "foobar")]
    [InlineData("{{ 1 + 2 * 4 }} {{ (1 + 2) * 3 }} {{ 5 - 2 - 2 }}", "9 9 1")]
    [InlineData("{{ 5 / 2 }} {{ 4 / 2 }} {{ 7 // 2 }} {{ 7.5 // 2 }} {{ 7 % 3 }} {{ -7 % 3 }}", "2.5 2 3 4 1 -1")]
    [InlineData("{{ 1 + 2.5 }} {{ 0.1 + 0.2 }} {{ 1 / 0 }}", "3.5 0.30000000000000004 Infinity")]
    [InlineData("{{ 12.50m * 2 }} {{ 12.50m + 0.5 }}", "25.00 13.00")]
    [InlineData("{{ null + 1 }}|{{ true + 1 }}", "|2")]
    public void Arithmetic_OnNumbers_KeepsTheirKind(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ \"ab\" + \"c\" }}", "abc")]
    [InlineData("{{ 'a' * 5 }}{{ 2 * 'b' }}", "aaaaabb")]
    [InlineData("{{ 'a' * true }}{{ 'a' * null }}|{{ 'a' * 2.5 }}", "a|aa")]
    [InlineData("{{ null < 'a' }} {{ '' > null }} {{ null == '' }}", "true true false")]
    [InlineData("{{ \"aaaa\" + null }}{{ \"x\" + 0 }}{{ \"x\" + true }}{{ 1 + \"a\" }}", "aaaax0xtrue1a")]
    public void Arithmetic_OnStrings_ConvertsTheOtherSide(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ 1 == 1.0 }} {{ \"1\" == 1 }} {{ 2 != 3 }} {{ 2 <= 2 }} {{ 3 > 4 }}", "true true true true false")]
    [InlineData("{{ \"a\" < \"b\" }} {{ \"a\" == \"A\" }} {{ null == null }} {{ 1 > null }}", "true false true false")]
    [InlineData("{{ d < e }} {{ d == d }} {{ e >= d }} {{ d != null }}", "true true true true")]
    [InlineData("{{ true && \"x\" }} {{ null || false }} {{ true || false && false }}", "true false true")]
    [InlineData("{{ 5 > 3 == true }} {{ !true == false }} {{ !null }}", "true true true")]
    public void Comparison_AndLogic_GiveBooleans(string source, string expected) =>
        Assert.Equal(expected, Render(source, ("d", Date(2026, 1, 1)), ("e", Date(2026, 1, 2))));

    [Theory]
    [InlineData("{{ 1 == 1 ? \"t\" : \"f\" }}{{ null ? 2 : 3 }}", "t3")]
    [InlineData("{{ n == 2 ? 1 : n == 3 ? 2 : 3 }}", "2")]
    [InlineData("{{ n == 3 ? \"t\" : \"f\" | string.upcase }}", "t")]
    [InlineData("{{ (n == 3 ? \"t\" : \"f\") | string.upcase }}", "T")]
    public void Conditional_ChoosesOneSide(string source, string expected) => Assert.Equal(expected, Render(source, ("n", Value.Of(3L))));

    [Theory]
    [InlineData("{{ null ?? 1 }}{{ 2 ?? 1 }}{{ null ?? \"a\" + \"b\" }}", "12ab")]
    [InlineData("{{ 3 ?! \"yes\" }}|{{ null ?! \"yes\" }}", "yes|")]
    public void NullCoalescing_OfTheDocumentation_Renders(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ 1..5 }} {{ 1..<5 }}", "[1, 2, 3, 4, 5] [1, 2, 3, 4]")]
    [InlineData("{{ for x in 3..1; x; end }}", "321")]
    public void Range_IncludesOrExcludesItsEnd(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ a = 1; a += 2; a *= 3; a -= 1; a }}", "8")]
    [InlineData("{{ a = 7; a //= 2; a %= 2; a }}{{ b ??= 4; b }}", "14")]
    public void CompoundAssignment_AppliesItsOperator(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ 1 // 0 }}")]
    [InlineData("{{ \"a\" - \"b\" }}")]
    [InlineData("{{ true < false }}")]
    [InlineData("{{ -\"3\" }}")]
    [InlineData("{{ -null }}")]
    [InlineData("{{ [1] == 2 }}")]
    [InlineData("{{ 1.5..3 }}")]
    [InlineData("{{ 1e20d + 79228162514264337593543950335m }}")]
    public void Operator_ThatDoesNotFit_IsAFailure(string source) => Assert.Equal("template.type", Fail(source).Code);
}
