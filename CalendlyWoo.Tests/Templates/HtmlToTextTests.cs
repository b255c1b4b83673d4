using CalendlyWoo.Core.Templates;
using FsCheck;
using FsCheck.Fluent;

namespace CalendlyWoo.Tests.Templates;

public sealed class HtmlToTextTests
{
    [Theory]
    [InlineData("<p>One   two\n three</p><p>Four</p>", "One two three\n\nFour\n")]
    [InlineData("a<br>b<br/><br>c", "a\nb\n\nc\n")]
    [InlineData("<ul>\n<li>one</li>\n<li>two</li></ul>end", "- one\n- two\nend\n")]
    [InlineData("See <a href=\"https://x.example/?a=1&amp;b=2\">the page</a>.", "See the page (https://x.example/?a=1&b=2).\n")]
    [InlineData("<a href='https://x.example'>https://x.example</a>", "https://x.example\n")]
    [InlineData("<a href=\"mailto:a@x.example\">a@x.example</a> <a href=\"#top\">top</a>", "a@x.example top\n")]
    [InlineData("<a href=\"https://x.example\"><img src=\"l.png\" alt=\"Logo\"></a>", "Logo (https://x.example)\n")]
    [InlineData("<head><title>t</title><style>p{}</style></head><script>x<y</script><p>Hi&nbsp;&eacute;&lt;</p>", "Hi é<\n")]
    [InlineData("<div style=\"display: none\">preheader<div>x</div></div><p>Body</p>", "Body\n")]
    [InlineData("<img style=\"display:none\" src=x><p>Body</p>", "Body\n")]
    [InlineData("<table><tr><td>Date</td><td>Monday</td></tr><tr><td>Time</td><td>9</td></tr></table>", "Date: Monday\nTime: 9\n")]
    [InlineData("<tr><td>Hello Ann,</td><td>x</td></tr><tr><th>A</th><td>1</td><td>2</td></tr>", "Hello Ann, x\nA: 1 2\n")]
    [InlineData("<ol><li>one<li>two<ul><li>a</li></ul></li></ol><ul><li>b</li></ul>", "1. one\n2. two\n  - a\n- b\n")]
    [InlineData("<a href=https://x.example/a>go</a> <a\n href = 'tel:+1 2'>call</a> <a href=\"javascript:x\">no</a>", "go (https://x.example/a) call (+1 2) no\n")]
    [InlineData("<a href=\"https://x.example/\">x.example</a>", "x.example\n")]
    [InlineData("<p hidden>no</p><p style=\"visibility:hidden\">no</p><p class=\"hidden\">yes</p>", "yes\n")]
    [InlineData("<!-- <p>no</p> -->yes<!-- open", "yes\n")]
    [InlineData("1 < 2 <", "1\n")]
    [InlineData("<p title=\"a > b\">x</p>", "x\n")]
    [InlineData("", "\n")]
    public void Convert_Html_ReadsAsText(string html, string expected) => Assert.Equal(expected, HtmlToText.Convert(html));

    [Fact]
    public void Convert_AnyText_NeverThrows()
    {
        var pieces = Gen.Elements("<", ">", "<a href=\"", "\"", "'", "</a>", "<p", "<li>", "<style>", "<!--", "-->", "&amp;", "&#x", "<br>", " style=\"display:none\"", "x", "/").ListOf().Select(string.Concat);
        Prop.ForAll(pieces.ToArbitrary(), html => HtmlToText.Convert(html).EndsWith('\n')).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }
}
