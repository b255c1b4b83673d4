using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>What a customer wrote stays text, whichever way it takes through a template, and is escaped once.</summary>
public sealed class ConstructEscapingTests
{
    [Theory]
    [InlineData("{{ capture x }}<p>{{ v }}</p>{{ end }}{{ x }}", "<p>&lt;script&gt;</p>")]
    [InlineData("{{ capture x }}{{ v }}{{ end }}{{ x | html.escape }}{{ x + v }}", "&lt;script&gt;&lt;script&gt;&lt;script&gt;")]
    [InlineData("{{ capture x }}<p>{{ end }}{{ x | string.upcase }}", "&lt;P&gt;")]
    [InlineData("{{ capture x }}{{ capture y }}{{ v }}{{ end }}{{ y }}{{ end }}{{ x }}", "&lt;script&gt;")]
    [InlineData("{{ func f }}<p>{{ $0 }}</p>{{ end }}{{ f v }}", "<p>&lt;script&gt;</p>")]
    [InlineData("{{ func f; ret '<i>' + $0; end; f v }}", "&lt;i&gt;&lt;script&gt;")]
    [InlineData("{{ func f }}<p>{{ $$ }}</p>{{ end; wrap f; v; end }}", "<p>&lt;script&gt;</p>")]
    [InlineData("{{ $'<i>{v}' }}", "&lt;i&gt;&lt;script&gt;")]
    [InlineData("{{ $'<i>{v | html.escape}' }}", "&lt;i&gt;&lt;script&gt;")]
    [InlineData("{{ o = {k: v}; o; o.k; [v] }}", "{k: &quot;&lt;script&gt;&quot;}&lt;script&gt;[&quot;&lt;script&gt;&quot;]")]
    [InlineData("{{ o = {}; o[v] = 1; o; for m in o; m.key; end }}", "{&quot;&lt;script&gt;&quot;: 1}&lt;script&gt;")]
    [InlineData("{{ tablerow x in [v]; x; end }}", "<tr class=\"row1\"><td class=\"col1\">&lt;script&gt;</td></tr>\n")]
    [InlineData("{{ ret v }}", "&lt;script&gt;")]
    [InlineData("{{ x = v; x += v; x *= 2; x }}", "&lt;script&gt;&lt;script&gt;&lt;script&gt;&lt;script&gt;")]
    [InlineData("{{ case v; when '<script>'; v; end }}", "&lt;script&gt;")]
    [InlineData("{{ with {a: v}; a; end }}", "&lt;script&gt;")]
    public void HtmlPart_Values_AreEscapedOnce(string source, string expected) =>
        Assert.Equal(expected, Render(source, TemplatePart.Html, ("v", Value.Of("<script>"))));

    [Theory]
    [InlineData("{{ capture x }}<p>{{ v }}</p>{{ end }}{{ x }}", "<p><script></p>")]
    [InlineData("{{ $'<i>{v}' }}", "<i><script>")]
    public void TextPart_Values_AreLeftAlone(string source, string expected) =>
        Assert.Equal(expected, Render(source, TemplatePart.Text, ("v", Value.Of("<script>"))));

    [Fact]
    public void Subject_CapturedLineBreaks_BecomeSpaces() =>
        Assert.Equal("a Bcc: x", Render("{{ capture x }}a\r{{ v }}{{ end }}{{ x }}", TemplatePart.Subject, ("v", Value.Of("Bcc: x\n"))));
}
