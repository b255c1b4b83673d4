using CalendlyWoo.Core.Editing.Checks;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Tests.Templates;

namespace CalendlyWoo.Tests.Editing.Checks;

public sealed class SnippetImpactTests
{
    [Fact]
    public void MailsWith_ByWayOfOthersAndInAnyPart_AreFound()
    {
        var mails = Inclusion.MailsWith(TemplateBench.Engine, "colour",
        [
            Text("header", TemplateKind.Snippet, "{{ include 'colour' }}{{ include 'header' }}"),
            Text("colour", TemplateKind.Snippet, "#fff"),
            Text("booked", TemplateKind.Booked, "{{ include \"header\" }}"),
            Text("cancelled", TemplateKind.Cancelled, "{{ include 'footer' }}"),
            Text("commented", TemplateKind.Booked, "{{ # include 'colour' }}include 'colour'"),
            new CheckedText("rescheduled", TemplateKind.Rescheduled, new TemplateSource("s", "x", "{{ x = include 'colour' }}")),
        ]);

        Assert.Equal(["booked", "rescheduled"], mails.Select(mail => mail.Name));
    }

    [Theory]
    [InlineData("<p>fine</p>", "")]
    [InlineData("{{ if cancellation }}{{ cancellation.reason }}{{ end }}{{ links.stop }}{{ gift.code }}", "")]
    [InlineData("{{ shop.nam }}", "booked, by way, broken before, cancelled")]
    [InlineData("{{ if }}", "booked, by way, broken before, cancelled")]
    [InlineData("<img src=\"cid:logo.png\" alt=\"\">", "booked, by way, cancelled")]
    [InlineData("<a href=\"https://t.example/?u={{ links.cancel }}\">x</a>", "booked, by way, cancelled")]
    public void BrokenBy_ANewText_NamesThoseWithNewErrors(string html, string broken)
    {
        CheckedText[] active =
        [
            Text("line", TemplateKind.Snippet, "old"),
            Text("other", TemplateKind.Snippet, "{{ include 'line' }}"),
            Text("booked", TemplateKind.Booked, "{{ include 'line' }}"),
            Text("by way", TemplateKind.Booked, "{{ include 'other' }}"),
            Text("broken before", TemplateKind.Cancelled, "{{ include 'line' }}{{ nothing }}"),
            Text("cancelled", TemplateKind.Cancelled, "{{ include 'line' }}"),
            Text("without", TemplateKind.Booked, "x"),
        ];
        var context = CheckBench.Context([.. active.Where(text => text.IsSnippet).Select(text => (text.Name, text.Source))]);

        var names = SnippetImpact.BrokenBy(TemplateBench.Engine, active[0] with { Source = new TemplateSource("", html) }, active, context);

        Assert.Equal(broken, string.Join(", ", names));
    }

    private static CheckedText Text(string name, TemplateKind kind, string html) => new(name, kind, new TemplateSource("s", html));
}
