using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>language.md, sections 3.1 (interpolated strings), 4.2 (empty), 5 (objects), 6 (arrays), 8.6 (++ and --) and 9.2.</summary>
public sealed class ObjectTests
{
    [Theory]
    [InlineData("{{ o = {a: 1, \"b c\": 2,}; o.a; o[\"b c\"]; o }}", "12{a: 1, \"b c\": 2}")]
    [InlineData("{{ o = {\n  a: {b: [1, {c: \"x\"}]},\n  d:\n 2\n}; o.a.b[1].c; o.d }}", "x2")]
    [InlineData("{{ o = {}; o.a = {}; o.a.b = 5; o[\"c\"] = 6; o }}", "{a: {b: 5}, c: 6}")]
    [InlineData("{{ a = [1]; a[3] = 4; a; a[-1] = 5; a; b = a; b[0] = 9; a[0] }}", "[1, null, null, 4][1, null, null, 5]9")]
    [InlineData("{{ a = [5]; a.x = \"yes\"; a.x + a[0]; a[\"x\"]; a }}", "yes5yes[5]")]
    [InlineData("{{ [1, 2] == [1, 2]; [1] == [2]; [1] != [[1]]; [1] << 2; 0 >> [1] }}", "truefalsetrue[1, 2][0, 1]")]
    public void Values_TheTemplateMade_CanChange(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ x = {}; x == empty; [] == empty; [1] == empty; [1] != empty; \"\" == empty }}", "truetruefalsetruefalse")]
    [InlineData("{{ x = {}; x.empty?; [1].empty?; \"\".empty?; 5.empty? }}{{ nothing.empty? }}", "truefalsetruefalse")]
    [InlineData("[{{ empty }}]", "[]")]
    public void Empty_TellsWhatHasNoItems(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ n = 2; $\"a{n}b{\"c\"}\"; $'{n}'; $\"{ {a: n}.a }\" }}", "a2bc22")]
    [InlineData("{{ $\"none\" + $\"\\{n}\" + $\"}\" + $\"\\{{1 + 1}}\" }}", "none{n}}{2}")]
    [InlineData("{{ $\"1 {$'2 {$\"3 {4}\"}'}\" | string.size }}", "7")]
    [InlineData("{{ $\"{true} {1.5} {null}|\" }}", "true 1.5 |")]
    public void Interpolation_PutsValuesIntoText(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ x = 5; ++x; x++; x; --x; x--; x }}", "667665")]
    [InlineData("{{ o = {a: 1}; o.a++; ++o.a; l = [1]; l[0]--; l[0] }}", "1310")]
    [InlineData("{{ x = 5; x += 2; x *= 3; x -= 1; x /= 4; x; x //= 2; x; x %= 2; x; s = \"a\"; s *= 3; s }}", "520aaa")]
    [InlineData("{{ o = {a: 1}; o.a += 5; l = [1]; l[0] *= 7; o.a; l }}", "6[7]")]
    public void Counting_ChangesItsTarget(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ x = []; x[-1] = 1 }}", "template.type")]
    [InlineData("{{ x = []; x[null] = 1 }}", "template.type")]
    [InlineData("{{ \"a\"++ }}{{ x++ }}", "template.syntax")]
    [InlineData("{{ x++ }}", "template.type")]
    [InlineData("{{ x = 5; x[0] }}", "template.type")]
    public void Change_ThatMakesNoSense_IsToldSo(string source, string code)
    {
        var template = Engine.Parse(source, Core.Templates.TemplatePart.Text);
        Assert.Equal(code, template.HasErrors ? template.Diagnostics[0].Code : Fail(source).Code);
    }
}
