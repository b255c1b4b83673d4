using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>language.md, sections 9.3 (if) and 9.5 (loops).</summary>
public sealed class StatementTests
{
    [Theory]
    [InlineData("{{ if page }}Page is not null{{ else }}Page is null!{{ end }}", "Page is null!")]
    [InlineData("{{ if 0 }}a{{ end }}{{ if \"\" }}b{{ end }}{{ if false }}c{{ end }}{{ if null }}d{{ end }}", "ab")]
    [InlineData("{{ if false\n\"x\"\nelse if 1 == 1\n\"y\"\nelse\n\"z\"\nend }}", "y")]
    [InlineData("{{ if true }}a{{ else; if true }}b{{ end }}{{ end }}", "a")]
    public void If_TakesTheFirstTrueBranch(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ for page in pages }}This is the page {{ page }} {{ end }}", "This is the page a This is the page b ")]
    [InlineData("{{ for x in 1..n }}[{{x}}]{{ end }}", "[1][2][3]")]
    [InlineData("{{ for x in [] }}a{{ else }}none{{ end }}{{ for x in null }}a{{ else }}none{{ end }}", "none")]
    [InlineData("{{ for x in pages; for.index; for.rindex; for.first; for.last; for.even; for.odd; \";\"; end }}", "01truefalsetruefalse;10falsetruefalsetrue;")]
    [InlineData("{{ for x in [1, 1, 2]; for.changed; \" \"; end }}", "true false true ")]
    [InlineData("{{ for x in pages; for y in pages; for.index; end; for.index; end }}", "010011")]
    [InlineData("{{ for word in \"Hi, how are you today?\" | string.split ' ' ~}}\n{{ word }}\n{{ end ~}}", "Hi,\nhow\nare\nyou\ntoday?\n")]
    [InlineData("{{ for m in o }}{{ m.key }}={{ m.value }};{{ end }}", "k=v;")]
    public void For_GoesThroughTheList(string source, string expected) => Assert.Equal(expected, Run(source));

    [Theory]
    [InlineData("{{ x = 5; for x in pages; end; x }}", "5")]
    [InlineData("{{ for x in pages; y = x; end; y; x }}", "b")]
    public void For_Variable_EndsWithTheLoop(string source, string expected) => Assert.Equal(expected, Run(source));

    [Theory]
    [InlineData("{{ for i in 1..5\n  if i > 2\n    break\n  end\n  i\nend }}", "12")]
    [InlineData("{{ for i in 1..5\n  if i == 2\n    continue\n  end\n}}[{{i}}] step {{ end }}", "[1] step [3] step [4] step [5] step ")]
    [InlineData("{{ for a in 1..2; for b in 1..3; if b == 2; break; end; b; end; a; end }}", "1112")]
    public void BreakAndContinue_ActOnTheInnermostLoop(string source, string expected) => Assert.Equal(expected, Run(source));

    [Fact]
    public void For_OverANumber_IsAFailure() => Assert.Equal("template.type", Fail("{{ for x in 3 }}{{ end }}").Code);

    private static string Run(string source) => Render(
        source,
        ("pages", Texts("a", "b")),
        ("n", Value.Of(3L)),
        ("o", Value.Of(TemplateBench.Object(("k", Value.Of("v"))))));
}
