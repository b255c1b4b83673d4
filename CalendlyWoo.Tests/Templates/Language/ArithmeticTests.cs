using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>language.md 8.4: numbers of every kind, and lists, beside Scriban's own results.</summary>
public sealed class ArithmeticTests
{
    [Theory]
    [InlineData("{{ 9223372036854775807 + 1 }} {{ -9223372036854775807 - 2 }}", "9223372036854775808 -9223372036854775809")]
    [InlineData("{{ 9223372036854775807 * 9223372036854775807 }}", "85070591730234615847396907784232501249")]
    [InlineData("{{ 99999999999999999999 // 3 }} {{ 99999999999999999999 % 7 }} {{ 99999999999999999999 / 3 }}", "33333333333333333333 1 3.3333333333333328E+19")]
    [InlineData("{{ 99999999999999999999 - 99999999999999999998 + 1 }}", "2")]
    [InlineData("{{ -(-9223372036854775807 - 1) }} {{ (-9223372036854775807 - 1) // -1 }}", "9223372036854775808 9223372036854775808")]
    [InlineData("{{ 99999999999999999999 == 99999999999999999999 }} {{ 99999999999999999999 > 5 }}", "true true")]
    [InlineData("{{ 1.0f / 3 }} {{ 1.0f + 1 }} {{ 1.5f * 2.0 }} {{ 7.5f // 2 }} {{ 0.1f + 0.2f }}", "0.33333334 2 3 3 0.3")]
    [InlineData("{{ 0.1m == 0.1 }} {{ 0.1f == 0.1 }} {{ 16777217 == 16777216f }}", "true false true")]
    [InlineData("{{ 5 // 2 }} {{ -5 // 2 }} {{ -5 % 3 }} {{ 5.5 // 2 }} {{ 5.5 % 2 }} {{ 7m // 2 }}", "2 -2 -2 3 1.5 4")]
    [InlineData("{{ true + 1 }} {{ 1.5 + true }} {{ true == 1 }} {{ true < 2 }}", "2 2.5 true true")]
    [InlineData("{{ 1 << 3 }} {{ 16 >> 2 }} {{ -5 >> 1 }} {{ 1 << -1 }} {{ 1 << 70 }} {{ 1.5 << 2 }} {{ 1.5m << 2 }}", "8 4 -3 0 1180591620717411303424 6 6.0")]
    [InlineData("{{ 'a' * 2.6 }} {{ 'a' * true }}", "aaa a")]
    public void Numbers_OfEveryKind_ComputeLikeScriban(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ [1, 2, 3] * 2 }} {{ 2 * [1] }} {{ [1] * 0 }}", "[1, 2, 3, 1, 2, 3] [1, 1] []")]
    [InlineData("{{ [1, 2, 3, 4] / 2 }} {{ [1, 2, 3] // 2 }} {{ [1, 2, 3, 4] % 2 }}", "[1, 2] [1] [1, 3]")]
    [InlineData("{{ [1, 2] == [1, 2] }} {{ [1, 2] != [1, 3] }} {{ [[1]] == [[1]] }} {{ [] == [] }} {{ [1] == null }}", "true true true true false")]
    [InlineData("{{ [1, 2] < [2, 3] }} {{ [1, 2] <= [1, 3] }} {{ [1] < [1, 0] }} {{ [1, 2] < [1, 3] }}", "true true true false")]
    public void Lists_TakePartInOperators(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ [1] + 1 }}", "template.type")]
    [InlineData("{{ [1] * -1 }}", "template.type")]
    [InlineData("{{ [1] / 0 }}", "template.type")]
    [InlineData("{{ [1] - [1] }}", "template.type")]
    [InlineData("{{ 2 / [1] }}", "template.type")]
    [InlineData("{{ [1] == 1 }}", "template.type")]
    [InlineData("{{ 5m / 0 }}", "template.type")]
    [InlineData("{{ 5 % 0 }}", "template.type")]
    [InlineData("{{ x = 3; for a in 1..100; x = x * x; end }}", "template.too-long")]
    [InlineData("{{ x = [1]; for a in 1..60; x = [x, x]; end; x == x + [] }}", "template.too-deep")]
    [InlineData("{{ x = [1]; for a in 1..30; x = [x, x]; end; x == x + [] }}", "template.too-many-steps")]
    [InlineData("{{ 1 << 2000000 }}", "template.too-long")]
    [InlineData("{{ [1] * 2000000000 }}", "template.too-many-items")]
    public void Operands_ThatDoNotFit_AreFailures(string source, string code) => Assert.Equal(code, Fail(source).Code);
}
