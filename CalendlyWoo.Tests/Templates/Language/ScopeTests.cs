using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>language.md, sections 4 (variables), 9.7 (readonly), 9.8 (import) and 9.9 (with).</summary>
public sealed class ScopeTests
{
    [Theory]
    [InlineData("{{ this.a = 1; a; this[\"a\"] = 2; a; this.name }}", "12Ann")]
    [InlineData("{{ o = {x: 1}; with o; y = this; end; o.y.x }}", "1")]
    [InlineData("{{ o = {}; with o; x = 5; z = name; end; o.x; o.z; x }}", "5Ann")]
    [InlineData("{{ with who; first; name; end }}", "BeaAnn")]
    [InlineData("{{ $a = 1; o = {}; with o; $a; $b = 2; end; $a; $b }}", "1")]
    [InlineData("{{ o = {x: 1, y: 2}; import o; x + y }}{{ import who; first }}{{ import nothing }}", "3Bea")]
    [InlineData("{{ x = 1; readonly x; o = {x: 5, y: 6}; import o; x; y }}", "16")]
    [InlineData("{{ x = 1; readonly x; o = {}; with o; x = 2; end; x; o.x }}", "12")]
    [InlineData("{{ name = \"Cy\"; name }}", "Cy")]
    public void Names_AreFoundInTheirScope(string source, string expected) => Assert.Equal(expected, Run(source));

    [Theory]
    [InlineData("{{ x = 1; readonly x; x = 2 }}", "template.read-only")]
    [InlineData("{{ o = {}; with o; x = 1; readonly x; end; o.x = 2 }}", "template.read-only")]
    [InlineData("{{ who.first = 1 }}", "template.read-only")]
    [InlineData("{{ who[\"first\"] = 1 }}", "template.read-only")]
    [InlineData("{{ with who; first = 1; end }}", "template.read-only")]
    [InlineData("{{ items[0] = 1 }}", "template.read-only")]
    [InlineData("{{ name.x = 1 }}", "template.read-only")]
    [InlineData("{{ a = [1]; a.size = 2 }}", "template.read-only")]
    [InlineData("{{ with who; import who; end }}", "template.type")]
    [InlineData("{{ with name; end }}", "template.type")]
    [InlineData("{{ with nothing; end }}", "template.type")]
    [InlineData("{{ import 5 }}", "template.type")]
    [InlineData("{{ none.x = 1 }}", "template.unknown-name")]
    public void Change_OfWhatCannotChange_IsAFailure(string source, string code) => Assert.Equal(code, Fail(source, Model).Code);

    private static (string, Value)[] Model => [("name", Value.Of("Ann")), ("who", Value.Of(Object(("first", Value.Of("Bea"))))), ("items", Texts("a"))];

    private static string Run(string source) => Render(source, Model);
}
