using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>language.md, sections 7 (functions) and 9.12 (ret).</summary>
public sealed class FunctionTests
{
    [Theory]
    [InlineData("{{ func less; ret $0 - $1; end; less 9 2; 9 | less 3 }}", "76")]
    [InlineData("{{ func show }}[{{ $0 }}]{{ end }}{{ show 1 }}{{ show 2 }}", "[1][2]")]
    [InlineData("{{ func f; \"said\"; ret 5; end; x = f; x }}", "said5")]
    [InlineData("{{ func f; $; $.size; $[-1]; $.to; end; f 1 2 to: \"x\" }}", "[1, 2]22x")]
    [InlineData("{{ func f; y = 8; $z = 7; end; f; y; $z }}", "8")]
    [InlineData("{{ func $local; ret $0 < 1 ? 0 : $0 + ($local ($0 - 1)); end; $local 3 }}", "6")]
    public void Simple_TakesItsArgumentsAsTheyCome(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ func f(a, b = 2, c...); $\"{a} {b} {c} {$}\"; end; f 1 }}", "1 2 [] [1, 2, []]")]
    [InlineData("{{ func f(a, b = -2, c...); $\"{a} {b} {c}\"; end; f 1 3 4 5 }}", "1 3 [4, 5]")]
    [InlineData("{{ func f(a, b = \"x\"); a + b; end; f b: \"y\" a: \"z\" }}", "zy")]
    [InlineData("{{ func f(a); a = 9; own = 8; end; f 1; a; own }}", "")]
    [InlineData("{{ func f(a); known = 9; end; known = 1; f 1; known }}", "9")]
    [InlineData("{{ double(x) = x * 2; 4 | double | double; double(1) }}", "162")]
    [InlineData("{{ five() = 5; five; five() }}", "55")]
    [InlineData("{{ f(x) = x; x = 1; f 5; x }}", "51")]
    public void Parametric_BindsByPositionNameAndDefault(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ f = do; ret $0 + 1; end; f 4; 5 | f; 6 | do; ret $0 * 2; end }}", "5612")]
    [InlineData("{{ func apply; ret $0 10 2; end; apply do; ret $0 - $1; end }}", "8")]
    [InlineData("{{ func outer(x); inner = do; ret x; end; inner; end; outer 3 }}", "3")]
    [InlineData("{{ o = { twice: do; ret $0 * 2; end }; o.twice 4; (do; ret 1; end) + 1 }}", "82")]
    [InlineData("{{ func f; ret $0 + 1; end; g = @f; g 1; o = {}; o.h = @f; 2 | o.h; @f 3; [@f][0] 4 }}", "2345")]
    [InlineData("{{ func f; ret @g; end; func g; ret \"G\" + $0; end; (f) 1 }}", "G1")]
    [InlineData("{{ up = @string.upcase; \"a\" | up; up \"b\" }}", "AB")]
    [InlineData("{{ func pick; ret @[@string.upcase, @string.downcase][$0]; end; \"Ab\" | (pick 1) }}", "ab")]
    [InlineData("{{ func sum; ret $0 + $1 + $2; end; sum ^[1, 2, 3]; sum 1 ^[2, 3]; ^[1, 2] | sum 3 }}", "666")]
    public void Functions_AreValues(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("a{{ ret }}b", "a")]
    [InlineData("a{{ ret 1 + 1 }}b", "a2")]
    [InlineData("{{ func f; for x in 1..3; while true; if x == 1; ret x; end; end; end; end; f }}!", "1!")]
    [InlineData("{{ for x in 1..3; if x == 2; ret; end; x; end }}z", "1")]
    [InlineData("{{ func f; ret; end; f ?? \"none\" }}", "none")]
    public void Ret_EndsTheFunctionOrThePage(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ func f(a, b); end; f 1 }}", "f needs b. Write it as: f a b.")]
    [InlineData("{{ func f(a); end; f 1 2 }}", "f takes fewer arguments.")]
    [InlineData("{{ func f(a); end; f 1 a: 2 }}", "f gets a twice.")]
    [InlineData("{{ func f(a...); end; f b: 2 }}", "f has no argument named b. Write it as: f a...")]
    [InlineData("{{ func f(a, b = 1); end; f }}", "f needs a. Write it as: f a b?.")]
    public void Parametric_WithOtherArguments_IsAFailure(string source, string words)
    {
        var failure = Fail(source);
        Assert.Equal("template.arguments", failure.Code);
        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
    }
}
