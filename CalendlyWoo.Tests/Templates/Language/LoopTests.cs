using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>language.md, sections 9.4 (case), 9.5 (loops) and 9.6 (capture).</summary>
public sealed class LoopTests
{
    [Theory]
    [InlineData("{{ x = 2; case x; when 1, 3; \"a\"; when 2 || 4; \"b\"; else; \"c\"; end }}", "b")]
    [InlineData("{{ case \"q\" }}\n  {{ when \"a\" }}A{{ else }}other{{ end }}", "other")]
    [InlineData("{{ case 5; when 5 - 1; \"a\"; when \"5\"; \"text\"; when 5; \"b\"; end }}", "text")]
    [InlineData("{{ case 1; when 2; \"a\"; end }}|", "|")]
    [InlineData("{{ case 1; when 1; if true; \"x\"; else; \"y\"; end; else; \"z\"; end }}", "x")]
    public void Case_TakesTheFirstEqualValue(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ for x in 1..7 offset:2 limit:3 reversed; x; for.length; end }}", "736353")]
    [InlineData("{{ for x in [3, 1, 2] reversed; x; end; for x in 1..3 limit:0; x; end; for x in 1..3 limit:-1 offset:-1; x; end }}", "213123123")]
    [InlineData("{{ for x in 1..3 offset:9; x; else; \"none\"; end }}", "none")]
    [InlineData("{{ n = 2; for x in [1, 2, 3] | array.reverse limit:n - 1; x; end }}", "3")]
    [InlineData("{{ for x in 1..3; x = 9; x; end; x }}", "1239")]
    [InlineData("{{ for $x in 1..2; $x; end; $x }}", "12")]
    [InlineData("{{ a = [1]; for x in a; a[a.size] = x; end; a.size }}", "2")]
    [InlineData("{{ func f; ret x + for.index; end; for x in [5, 6]; f; end }}", "57")]
    public void For_TakesItsOptions(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ x = 0; while x < 3; x += 1; while.index; while.first; while.even; while.odd; \";\"; end }}", "0truetruefalse;1falsefalsetrue;2falsetruefalse;")]
    [InlineData("{{ x = 0; while true; x += 1; if x == 2; continue; end; if x > 3; break; end; x; end }}", "13")]
    [InlineData("{{ while false; 1; end }}|", "|")]
    public void While_TurnsWhileItsConditionHolds(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ tablerow x in 1..3 cols:2; x; end }}", "<tr class=\"row1\"><td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n<tr class=\"row2\"><td class=\"col1\">3</td></tr>\n")]
    [InlineData("{{ tablerow x in [4, 5, 6] limit:1 offset:1; x; tablerow.col; tablerow.index; end }}", "<tr class=\"row1\"><td class=\"col1\">500</td></tr>\n")]
    [InlineData("{{ tablerow x in []; x; else; \"none\"; end }}", "<tr class=\"row1\"></tr>\nnone")]
    public void TableRow_WritesRowsAndCells(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ capture x }}a{{ 1 + 1 }}{{ end }}[{{ x }}]{{ x.size }}", "[a2]2")]
    [InlineData("{{ o = {}; capture o.t }}a{{ end; capture $y }}b{{ end }}{{ o.t + $y }}", "ab")]
    [InlineData("{{ capture x }}a{{ capture y }}b{{ end }}c{{ end }}{{ x }}{{ y }}", "acb")]
    [InlineData("{{ for i in 1..3; capture x; i; if i == 2; break; end; end; end; x }}", "2")]
    public void Capture_KeepsWhatIsWritten(string source, string expected) => Assert.Equal(expected, Render(source));

    [Theory]
    [InlineData("{{ true ? true ? 1 : 2 : 3 }}{{ false ? 1 : true ? 2 : 3 }}", "12")]
    [InlineData("{{ \"abc\" | string.contains \"b\" ? \"yes\" : \"no\" }}{{ \"abc\" | string.contains \"x\" ? \"yes\" : \"no\" | string.upcase }}", "yesNO")]
    [InlineData("{{ \"a\" |> string.upcase }}{{ !string.contains \"a\" \"b\" }}{{ \"ab\" | !string.contains \"b\" }}", "Atruefalse")]
    public void Choice_AndPipe_BindAsScribans(string source, string expected) => Assert.Equal(expected, Render(source));
}
