using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>language.md, sections 4 (variables), 5 (objects), 6 (arrays) and 8.1 (paths).</summary>
public sealed class VariableTests
{
    private static readonly (string, Value)[] Model =
    [
        ("name", Value.Of("Ann")),
        ("list", Texts("a", "b", "c")),
        ("o", Value.Of(TemplateBench.Object(("x", Value.Of(1L)), ("y", Value.Of("yy"))))),
    ];

    [Theory]
    [InlineData("{{ name }}|{{ unknown }}|", "Ann||")]
    [InlineData("{{ o.x }}{{ o[\"y\"] }}|{{ o.zz }}|", "1yy||")]
    [InlineData("{{ list[0] }}{{ list[-1] }}<{{ list[9] }}>", "ac<>")]
    [InlineData("{{ list.size }}{{ name.size }}{{ name[0] }}", "33A")]
    [InlineData("{{ list }}{{ o }}", "[\"a\", \"b\", \"c\"]{x: 1, y: \"yy\"}")]
    [InlineData("{{ $x = 1; $x + 1 }}", "2")]
    [InlineData("{{ name = \"Bob\"; name }}", "Bob")]
    [InlineData("{{ [1, 2,\n 3,\n] | array.size }}", "3")]
    public void Path_OfTheDocumentation_Resolves(string source, string expected) => Assert.Equal(expected, Render(source, Model));

    [Theory]
    [InlineData("{{ o.member1?.submember1?.submember2 ?? \"nothing\" }}", "nothing")]
    [InlineData("{{ o?.nope?.y.z }}|", "|")]
    [InlineData("{{ unknown?.a?.b ?? \"none\" }}", "none")]
    public void OptionalMember_OfNothing_IsNull(string source, string expected) => Assert.Equal(expected, Render(source, Model));

    [Theory]
    [InlineData("{{ unknown.a }}")]
    [InlineData("{{ o.zz.a }}")]
    [InlineData("{{ unknown[0] }}")]
    public void Member_OfNothing_IsAFailure(string source) => Assert.Equal("template.unknown-name", Fail(source, Model).Code);

    [Fact]
    public void Index_AfterASpace_IsAnArgument() => Assert.Equal("template.unknown-function", Fail("{{ list [0] }}", Model).Code);

    [Fact]
    public void Model_OfARecord_NeverReachesDotNetMembers() => Assert.Equal("||", Render("{{ name.length }}|{{ list.count }}|{{ o.get_type }}", Model));
}
