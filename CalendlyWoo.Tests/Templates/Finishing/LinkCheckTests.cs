using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Finishing.Links;
using CalendlyWoo.Core.Templates.Seeds;

namespace CalendlyWoo.Tests.Templates.Finishing;

public sealed class LinkCheckTests
{
    private const string Cancel = "https://calendly.com/cancellations/0000-1111";

    [Theory]
    [InlineData("https://shop.example/book?a=1&amp;b={{ x }}")]
    [InlineData("{{ booking.reschedule_url }}")]
    [InlineData(" {{ booking.cancel_url }} ")]
    [InlineData("{{ shop.url }}/book")]
    [InlineData("https://{{ x }}/book")]
    [InlineData("mailto:{{ shop.email }}?subject=Hi")]
    [InlineData("tel:+3212345")]
    [InlineData("#top")]
    public void Source_FineLink_HasNoDiagnostic(string href) => Assert.Empty(LinkCheck.CheckSource($"<a href=\"{href}\">x</a>"));

    [Theory]
    [InlineData("", "link.invalid", DiagnosticSeverity.Error)]
    [InlineData("#", "link.invalid", DiagnosticSeverity.Warning)]
    [InlineData("http://shop.example", "link.not-https", DiagnosticSeverity.Warning)]
    [InlineData("javascript:alert(1)", "link.invalid", DiagnosticSeverity.Error)]
    [InlineData("&#106;avascript:alert(1)", "link.invalid", DiagnosticSeverity.Error)]
    [InlineData("file:///C:/x.pdf", "link.invalid", DiagnosticSeverity.Error)]
    [InlineData("/book", "link.invalid", DiagnosticSeverity.Error)]
    [InlineData("shop.example", "link.invalid", DiagnosticSeverity.Error)]
    [InlineData("https://", "link.invalid", DiagnosticSeverity.Error)]
    [InlineData("https://localhost:5080/x", "link.invalid", DiagnosticSeverity.Error)]
    [InlineData("https://192.168.1.4/x", "link.invalid", DiagnosticSeverity.Error)]
    [InlineData("https://[fd00::1]/x", "link.invalid", DiagnosticSeverity.Error)]
    [InlineData("https://intranet/x", "link.invalid", DiagnosticSeverity.Error)]
    [InlineData("https://t.example/?u={{ booking.cancel_url | html.url_encode }}", "link.leaks-secret", DiagnosticSeverity.Error)]
    public void Source_BadLink_IsNamedAtItsPlace(string href, string code, DiagnosticSeverity severity)
    {
        var found = Assert.Single(LinkCheck.CheckSource($"<p>\n  <a class=x href=\"{href}\">x</a>"));

        Assert.Equal((severity, code, 2, 14), (found.Severity, found.Code, found.Span.Line, found.Span.Column));
        Assert.Equal($"href=\"{href}\"".Length, found.Span.Length);
    }

    [Theory]
    [InlineData("<img src=\"{{ booking.cancel_url }}\">")]
    [InlineData("<img src='https://t.example/{{ booking.reschedule_url }}.png'>")]
    [InlineData("<img src='{{ links.cancel }}'>")]
    [InlineData("<!--[if mso]><v:roundrect href=\"https://t.example/{{ booking.cancel_url }}\"><![endif]-->")]
    public void Source_SecretElsewhere_IsAnError(string html) => Assert.Equal("link.leaks-secret", Assert.Single(LinkCheck.CheckSource(html)).Code);

    [Theory]
    [InlineData("<a href=\"https://t.example/?u=https%253A%252F%252Fcalendly.com%252Fcancellations%252F0000-1111\">x</a>", "link.leaks-secret")]
    [InlineData("<a href=\"https://t.example/?u=https%3A%2F%2Fcalendly.com%2Freschedulings%2F9\">x</a>", "link.leaks-secret")]
    [InlineData("<img src=\"https://calendly.com/cancellations/0000-1111\" alt=\"\">", "link.leaks-secret")]
    [InlineData("<a href=\"{{ booking.cancel_url }}\">x</a>", "link.unrendered")]
    public void Rendered_BadLink_IsNamed(string html, string code) => Assert.Equal(code, Assert.Single(LinkCheck.CheckRendered(html, [Cancel])).Code);

    [Fact]
    public void Rendered_FineLinks_HaveNone()
    {
        Assert.Empty(LinkCheck.CheckRendered($"<a href=\"{Cancel}\">x</a><a href='https://shop.example/{new string('x', 99)}'>y</a><style>a{{b:url(http://x)}}</style>", [Cancel]));
        Assert.Empty(LinkCheck.CheckRendered("<a href=\"http://127.0.0.1:4000/reschedulings/1\">x</a>", ["http://127.0.0.1:4000/reschedulings/1"], allowLoopback: true));
        Assert.Single(LinkCheck.CheckRendered("<a href=\"http://127.0.0.1:4000/x\">x</a>", []));
    }

    [Fact]
    public void Source_Seeds_HaveNone() => Assert.All(SeededTemplates.All, seed => Assert.Empty(LinkCheck.CheckSource(seed.Source.Html)));
}
