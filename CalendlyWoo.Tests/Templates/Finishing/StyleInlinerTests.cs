using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Finishing.Styles;
using CalendlyWoo.Core.Templates.Seeds;
using FsCheck;
using FsCheck.Fluent;

namespace CalendlyWoo.Tests.Templates.Finishing;

public sealed class StyleInlinerTests
{
    [Theory]
    [InlineData("p{color:red}", "<p>x</p>", "<p style=\"color:red\">x</p>")]
    [InlineData("p{color:red}.a{color:blue}", "<p class=a>x</p>", "<p style=\"color:blue\" class=a>x</p>")]
    [InlineData(".a{color:blue}p{color:red}", "<p class=a>x</p>", "<p style=\"color:blue\" class=a>x</p>")]
    [InlineData("p{color:red}p{color:blue}", "<p>x</p>", "<p style=\"color:blue\">x</p>")]
    [InlineData("p{color:red;margin:0}", "<p style='color:green;'>x</p>", "<p style='margin:0;color:green'>x</p>")]
    [InlineData("p{color:red !important}.a{color:blue}", "<p class=a style=\"color:green\">x</p>", "<p class=a style=\"color:green;color:red\">x</p>")]
    [InlineData(".a{margin-top:5px}p{margin:0}", "<p class=a>x</p>", "<p style=\"margin:0;margin-top:5px\" class=a>x</p>")]
    [InlineData("p{margin-top:5px}.a{margin:0}", "<p class=a>x</p>", "<p style=\"margin:0\" class=a>x</p>")]
    [InlineData("p{background:red;background:linear-gradient(red,blue)}", "<p>x</p>", "<p style=\"background:red;background:linear-gradient(red,blue)\">x</p>")]
    [InlineData("#b, td > p { color : #7A3B4A }", "<p id=b>x</p>", "<p style=\"color : #7A3B4A\" id=b>x</p>")]
    [InlineData("p{font-family:\"Times New Roman\",serif;mso-line-height-rule:exactly}", "<p>x</p>", "<p style=\"font-family:'Times New Roman',serif;mso-line-height-rule:exactly\">x</p>")]
    [InlineData("p{background:url(\"a.png?x=1&y=2\")}/* no */", "<p style=color:red>x</p>", "<p style=\"background:url('a.png?x=1&amp;y=2');color:red\">x</p>")]
    [InlineData("p{color:{{ shop.colour | string.append \"0\" }}}", "<p>x</p>", "<p style=\"color:{{ shop.colour | string.append \"0\" }}\">x</p>")]
    [InlineData("td{color:red}", "<table>{{ for a in b }}<tr><td>{{ a }}</td></tr>{{ end }}</table>", "<table>{{ for a in b }}<tr><td style=\"color:red\">{{ a }}</td></tr>{{ end }}</table>")]
    [InlineData("p{color:red}", "<p style=\"margin:{{ x }}\">x</p>", "<p style=\"color:red;margin:{{ x }}\">x</p>")]
    [InlineData("p{color:red}", "<a href={{ \"<p>\" }}><p title='>'>x</p></a>", "<a href={{ \"<p>\" }}><p style=\"color:red\" title='>'>x</p></a>")]
    public void Inline_Rule_GoesWhereTheCascadeSays(string css, string body, string expected)
    {
        var inlined = StyleInliner.Inline(Page(css, body));

        Assert.Contains(expected, inlined.Html, StringComparison.Ordinal);
        Assert.Empty(inlined.Warnings);
    }

    [Theory]
    [InlineData("a:hover{color:red}", "<a href=x>x</a>")]
    [InlineData("@media (max-width:600px){p{color:red}}", "<p>x</p>")]
    [InlineData("[data-ogsc] p{color:red}", "<p>x</p>")]
    [InlineData("@font-face{font-family:x;src:url(x)}", "<p>x</p>")]
    [InlineData("p::before{content:'x'}", "<p>x</p>")]
    [InlineData(".unused{color:red}", "<p>x</p>")]
    [InlineData("p{color:red}", "{{ \"x }}<p>x</p>")]
    public void Inline_RuleThatCannotBeInlined_StaysAsItIs(string css, string body) => Assert.Equal(Page(css, body), StyleInliner.Inline(Page(css, body)).Html);

    [Theory]
    [InlineData("a{color:blue}a:hover{color:red}", "a:hover{color:red !important}")]
    [InlineData("p{color:blue}@media (max-width:600px){p{color:red;margin:0}}", "@media (max-width:600px){p{color:red !important;margin:0}}")]
    [InlineData("p{padding:0}@media print{p{padding-top:1px !important}}", "@media print{p{padding-top:1px !important}}")]
    [InlineData("@media print{p{color:red}}p{color:blue}", "@media print{p{color:red}}")]
    public void Inline_RuleThatStays_KeepsItsPlaceInTheCascade(string css, string rest) =>
        Assert.Contains($"<style>{rest}</style>", StyleInliner.Inline(Page(css, "<p>x</p><a href=y>x</a>")).Html, StringComparison.Ordinal);

    [Fact]
    public void Inline_SeveralSelectors_AreTakenApart()
    {
        var inlined = StyleInliner.Inline(Page("p, a:hover { color:red }", "<p>x</p><a href=y>x</a>"));

        Assert.Contains("<style>a:hover { color:red }</style>", inlined.Html, StringComparison.Ordinal);
        Assert.Contains("<p style=\"color:red\">", inlined.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Inline_AllRules_LeavesNoStyleAndTheSameLines()
    {
        var source = Page("\np { color:red }\n\n.a {\n margin:0 }\n", "<p>x</p>\n<p class=a>{{ x }}</p>");

        var inlined = StyleInliner.Inline(source).Html;

        Assert.DoesNotContain("<style", inlined, StringComparison.Ordinal);
        Assert.Equal(source.Split('\n').Length, inlined.Split('\n').Length);
        Assert.Equal("<p style=\"color:red;margin:0\" class=a>{{ x }}</p></body></html>", inlined.Split('\n')[^1]);
    }

    [Theory]
    [InlineData("p{color:red}", "<p class=\"{{ if x }}a{{ end }}\">x</p>")]
    [InlineData("p{color:red}", "<p {{ if x }}style=\"color:blue\"{{ end }}>x</p>")]
    [InlineData("li:first-child{color:red}", "<ul>{{ for a in b }}<li>x</li>{{ end }}</ul>")]
    [InlineData("{{ if x }}p{color:red}{{ end }}", "<p>x</p>")]
    public void Inline_WhereCodeDecides_WarnsAndChangesNothing(string css, string body)
    {
        var inlined = StyleInliner.Inline(Page(css, body));

        Assert.Equal(Page(css, body), inlined.Html);
        Assert.Equal("style.not-inlined", Assert.Single(inlined.Warnings).Code);
    }

    [Fact]
    public void Inline_WithSnippets_KeepsTheRulesForThem()
    {
        var inlined = StyleInliner.Inline(Page("p{color:red}", "{{ include 'header' }}<p>x</p>"));

        Assert.Contains("<style>p{color:red}</style>", inlined.Html, StringComparison.Ordinal);
        Assert.Contains("<p style=\"color:red\">", inlined.Html, StringComparison.Ordinal);
        Assert.Empty(inlined.Warnings);
    }

    [Fact]
    public void Inline_ConditionalComments_StayAsTheyAre()
    {
        const string Body = "<!--[if mso]><table><tr><td class=a><![endif]--><!--[if !mso]><!--><div class=a>x</div><!--<![endif]-->";

        Assert.Contains(Body.Replace("<div class=a>", "<div style=\"color:red\" class=a>", StringComparison.Ordinal), StyleInliner.Inline(Page(".a{color:red}", Body)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Inline_Seeds_CarryTheirStylesInTheirElements() => Assert.All(SeededTemplates.All.Where(seed => seed.Kind != TemplateKind.Snippet), seed =>
    {
        var inlined = StyleInliner.Inline(seed.Source.Html);
        Assert.Empty(inlined.Warnings);
        Assert.Matches("<h1 style=\"[^\"]*font-size: ?26px", inlined.Html);
        Assert.Contains("prefers-color-scheme: dark", inlined.Html, StringComparison.Ordinal);
    });

    [Fact]
    public void Inline_ARuleWithoutSelector_KeepsItsCode() =>
        Assert.Contains("{{ x }}", StyleInliner.Inline("<style>p{color:red}</style><p>a</p><style>{<b>{{ x }}>p{;</style>").Html, StringComparison.Ordinal);

    [Fact]
    public void Inline_AnyText_NeverThrowsAndKeepsItsCode()
    {
        var pieces = Gen.Elements("<style>", "</style>", "p{", "color:red", "}", "{", ";", "@media x{", "<p ", "<p>", "class=", "\"", "'", ">", "{{ x }}", "{{ if y }}", "{{ end }}", "{%{", "}%}", "<!--", "-->", "/*", "*/", ".a", ",", ":hover", "\\", "(", ")", "\n", "<table>", " style='a:b'")
            .ListOf().Select(list => "<style>p{color:red}</style>" + string.Concat(list));
        Prop.ForAll(pieces.ToArbitrary(), text => StyleInliner.Inline(text).Html.Split("{{ x }}").Length >= text.Split("{{ x }}").Length)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    private static string Page(string css, string body) => $"<!DOCTYPE html>\n<html><head><style>{css}</style></head><body>{body}</body></html>";
}
