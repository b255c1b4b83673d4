using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>Design, decision 16: escaping belongs to the output writer.</summary>
public sealed class EscapingTests
{
    private const string Hostile = "</script><b title='x'>\"&\r\nBcc: a@b.example {{ shop }}";

    [Theory]
    [InlineData("{{ v }}", "&lt;/script&gt;&lt;b title=&#39;x&#39;&gt;&quot;&amp;\r\nBcc: a@b.example {{ shop }}")]
    [InlineData("{{ v | html.escape }}", "&lt;/script&gt;&lt;b title=&#39;x&#39;&gt;&quot;&amp;\r\nBcc: a@b.example {{ shop }}")]
    [InlineData("{{ v | html.escape | html.escape }}", "&lt;/script&gt;&lt;b title=&#39;x&#39;&gt;&quot;&amp;\r\nBcc: a@b.example {{ shop }}")]
    [InlineData("<a href=\"{{ u }}\">", "<a href=\"https://x.example/?a=1&amp;b=&quot;2\">")]
    [InlineData("{{ (v | html.escape) + \"<i>\" | string.size > 0 }}", "true")]
    [InlineData("{{ (\"<\" | html.escape) + \"<\" }}{{ \"<\" + (\"<\" | html.escape) }}", "&lt;&lt;&lt;&lt;")]
    [InlineData("{{ \"a\\n<b>\" | html.newline_to_br }}", "a<br />\n&lt;b&gt;")]
    [InlineData("{{ [\"<b>\"] }}{{ \"<\" | string.append \"<\" }}", "[&quot;&lt;b&gt;&quot;]&lt;&lt;")]
    [InlineData("{{ \"<\" | html.escape | string.upcase }}", "&amp;LT;")]
    [InlineData("{{ [\"<\" | html.escape, \"<\"] | array.join \"<\" }}", "&lt;&lt;&lt;")]
    [InlineData("{{ [\"<\"] | array.join \"\" }}{{ [\"<\"] | array.each @html.escape | array.first }}", "&lt;&lt;")]
    [InlineData("{{ \" < \" | html.escape | string.strip | string.pad_left 2 }}", "&lt;")]
    [InlineData("{{ \"a\" | html.escape | string.replace \"a\" v }}", "&lt;/script&gt;&lt;b title=&#39;x&#39;&gt;&quot;&amp;\r\nBcc: a@b.example {{ shop }}")]
    [InlineData("{{ \"a\" | html.escape | regex.replace \"a\" \"<\" }}{{ \"a\" | html.escape | string.replace_first \"a\" \"<\" }}", "&lt;&lt;")]
    [InlineData("{{ \"a\" | html.escape | math.plus \"<\" }}{{ \"<\" | html.escape | math.times 2 }}", "a&lt;&lt;&lt;")]
    [InlineData("{{ [\"<\"] | object.to_json }}{{ `\"\\u003c\"` | object.from_json }}", "[&quot;\\u003C&quot;]&lt;")]
    [InlineData("{{ \"PGI+\" | string.base64_decode }}{{ `\\x3c` | regex.unescape }}", "&lt;b&gt;&lt;")]
    [InlineData("{{ \"<a\" | html.escape | string.remove \"lt;\" | string.literal }}", "&quot;&amp;a&quot;")]
    [InlineData("{{ capture c }}<b>{{ v }}</b>{{ end }}{{ c | html.strip }}", "&lt;/script&gt;&lt;b title=&#39;x&#39;&gt;&quot;&amp;\r\nBcc: a@b.example {{ shop }}")]
    [InlineData("{{ capture c }}<i>a &amp; {{ '<b>' }}</i>{{ end }}{{ c | html.strip }}{{ '&amp;' | html.strip }}", "a &amp; &lt;b&gt;&amp;amp;")]
    public void HtmlPart_EveryValue_IsEscapedOnce(string source, string expected) =>
        Assert.Equal(expected, Render(source, TemplatePart.Html, ("v", Value.Of(Hostile)), ("u", Value.Of("https://x.example/?a=1&b=\"2"))));

    [Fact]
    public void TextPart_Values_AreNotEscaped() => Assert.Equal(Hostile, Render("{{ v }}", TemplatePart.Text, ("v", Value.Of(Hostile))));

    [Fact]
    public void Subject_LineBreaks_BecomeSpaces() =>
        Assert.Equal("Hello </script><b title='x'>\"&  Bcc: a@b.example {{ shop }} and  more", Render("Hello {{ v }} and\r\nmore\n", TemplatePart.Subject, ("v", Value.Of(Hostile))));

    [Theory]
    [InlineData("\u0000")]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    public void Subject_OtherControlCharacters_BecomeSpaces(string letter) =>
        Assert.Equal("a b", Render("{{ v }}", TemplatePart.Subject, ("v", Value.Of($"a{letter}b"))));

    [Fact]
    public void Value_ThatLooksLikeATemplate_IsNotRun() => Assert.Equal("{{ 1 + 1 }}", Render("{{ v }}", ("v", Value.Of("{{ 1 + 1 }}"))));
}
