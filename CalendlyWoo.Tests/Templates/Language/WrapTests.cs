using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>language.md, section 9.10 (wrap).</summary>
public sealed class WrapTests
{
    [Theory]
    [InlineData("{{ func box }}<{{ $$ }}>{{ end; wrap box }}in{{ end }}", "<in>")]
    [InlineData("{{ func times; for $i in 1..$0; $$; end; end; wrap times 2; $i + \",\"; end }}", "1,2,")]
    [InlineData("{{ func box(t); t; $$; end; wrap box \"a\"; t; \"b\"; end }}", "aab")]
    [InlineData("{{ func each; for i in 1..5; $$; end; end; wrap each; if i == 2; continue; end; if i == 4; break; end; i; end }}", "13")]
    [InlineData("{{ func f; $$; ret 7; end; wrap f; \"b\"; end }}", "b7")]
    [InlineData("{{ func a; \"[\"; $$; \"]\"; end; func b; \"(\"; $$; \")\"; end; wrap a; wrap b; 1; end; end }}", "[(1)]")]
    public void Wrap_GivesTheBlockToTheFunction(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ $$ }}", "template.unknown-name")]
    [InlineData("{{ func f; $$; end; f }}", "template.unknown-name")]
    [InlineData("{{ x = {}; wrap x; end }}", "template.unknown-function")]
    public void Wrap_WithoutAFunctionOrBlock_IsAFailure(string source, string code) => Assert.Equal(code, Fail(source).Code);
}
