using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Language.Values;
using static CalendlyWoo.Tests.Templates.TemplateBench;

namespace CalendlyWoo.Tests.Templates.Language;

/// <summary>What a customer may call herself, on every way that a template has to a mail.</summary>
public sealed class HostileValueTests
{
    private const string Tag = "Zoë</script><script>alert(1)</script>";
    private const string Header = "Zoë\r\nBcc: thief@example.com\r\n\r\nbody";
    private const string Code = "{{ 1 + 1 }}{{ while true }}{{";

    [Theory]
    [InlineData("{{ name }}")]
    [InlineData("{{ name + name }}")]
    [InlineData("{{ $\"Dear {name}\" }}")]
    [InlineData("{{ capture x }}{{ name }}{{ end }}{{ x }}")]
    [InlineData("{{ capture x; name; end; capture y; x; end; y }}")]
    [InlineData("{{ [name, name] }}{{ [name] | array.join ', ' }}{{ [name] | array.each @string.upcase }}")]
    [InlineData("{{ { n: name } }}{{ { n: name } | object.to_json }}{{ name | string.literal }}")]
    [InlineData("{{ func hello(n); n; end; hello name }}{{ func two; ret $0; end; two name }}")]
    [InlineData("{{ func box; $$; end; wrap box; name; end }}")]
    [InlineData("{{ with { n: name }; n; end }}{{ import { n: name }; n }}{{ this }}")]
    [InlineData("{{ tablerow n in [name]; n; end }}")]
    [InlineData("{{ name | regex.replace 'Z' '<' }}{{ name | regex.matches '.*' }}{{ name | string.replace 'Z' '<b>' }}")]
    [InlineData("{{ name | object.default 'x' }}{{ null ?? name }}{{ true ? name : 1 }}{{ name | string.slice 3 }}")]
    [InlineData("{{ name | html.escape | string.replace '&lt;' '<' }}")]
    [InlineData("{{ 'x' | string.append name | string.pad_left 80 | string.truncate 70 }}")]
    public void HtmlPart_ATagInAName_IsNeverATag(string source)
    {
        var html = Render(source, TemplatePart.Html, ("name", Value.Of(Tag)));
        Assert.DoesNotContain("<s", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("</s", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hello {{ name }}")]
    [InlineData("{{ capture x; name; end; x }}")]
    [InlineData("{{ \"a\\r\\nBcc: b@example.com\" }}")]
    [InlineData("Hello\r\n{{ name | string.upcase }}\n\n")]
    [InlineData("{{ $\"{name}\\n\" | string.prepend \"\\r\\n\" }}")]
    public void Subject_AHeaderInAName_StaysOneLine(string source)
    {
        var subject = Render(source, TemplatePart.Subject, ("name", Value.Of(Header)));
        Assert.DoesNotContain(subject, char.IsControl);
        Assert.NotEmpty(subject);
    }

    [Theory]
    [InlineData(TemplatePart.Subject)]
    [InlineData(TemplatePart.Html)]
    [InlineData(TemplatePart.Text)]
    public void AnyPart_CodeInAName_IsText(TemplatePart part) =>
        Assert.Equal(
            $"{Code} {Code} {Code}",
            Render("{{ name }} {{ capture x; name; end; x }} {{ $\"{name}\" }}", part, ("name", Value.Of(Code))));
}
