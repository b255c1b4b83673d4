using System.Text;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Finishing;

namespace CalendlyWoo.Tests.Templates.Finishing;

public sealed class PreheaderTests
{
    [Theory]
    [InlineData("<html><!-- <body> --><body class=\"a>b\"><p>x</p>", "<html><!-- <body> --><body class=\"a>b\">|<p>x</p>")]
    [InlineData("<BODY\nstyle='x'><p>x", "<BODY\nstyle='x'>|<p>x")]
    [InlineData("<p>x</p>", "|<p>x</p>")]
    public void Insert_Text_StandsFirstInTheBody(string html, string expected)
    {
        var (before, after) = (expected.Split('|')[0], expected.Split('|')[1]);

        var inserted = Preheader.Insert(html, " See you\r\non <Monday> & \"Co\" ");

        Assert.StartsWith(before + "<div style=\"display:none;", inserted, StringComparison.Ordinal);
        Assert.EndsWith("</div>" + after, inserted, StringComparison.Ordinal);
        Assert.Contains(">See you on &lt;Monday&gt; &amp; &quot;Co&quot;&#847;&zwnj;&nbsp;", inserted, StringComparison.Ordinal);
        Assert.Equal("x\n", HtmlToText.Convert(inserted));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n")]
    public void Insert_Nothing_ChangesNothing(string? text) => Assert.Equal("<p>x</p>", Preheader.Insert("<p>x</p>", text));

    [Fact]
    public void Insert_LongText_NeedsNoFilling() => Assert.DoesNotContain("&zwnj;", Preheader.Insert("<p>x</p>", new string('x', 150)), StringComparison.Ordinal);

    [Fact]
    public void Size_OfAMail_SaysWhereItIsCutOff()
    {
        Assert.Equal("The mail's HTML is 9 KB. Gmail shows up to 102 KB.", new MailSize(9_000, 12_000).Words);
        Assert.Null(new MailSize(9_000, 12_000).Diagnostic());
        Assert.False(new MailSize(MailSize.GmailClip, 0).IsClipped);
        Assert.True(MailSize.Of(new string('é', 51_201), Encoding.ASCII.GetBytes("x")).IsClipped);
        Assert.Equal((DiagnosticSeverity.Warning, "mail.clipped"), (new MailSize(102_401, 0).Diagnostic()?.Severity, new MailSize(102_401, 0).Diagnostic()?.Code));
        Assert.Equal((DiagnosticSeverity.Error, "mail.too-large"), (new MailSize(1, 26_300_000).Diagnostic()?.Severity, new MailSize(1, 26_300_000).Diagnostic()?.Code));
        Assert.StartsWith("With its files the mail is 25.1 MB.", new MailSize(1, 26_300_000).Words, StringComparison.Ordinal);
    }
}
