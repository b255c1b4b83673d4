using CalendlyWoo.Core.Editing;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Seeds;
using CalendlyWoo.Tests.Support;
using static CalendlyWoo.Tests.Editing.Checks.CheckBench;

namespace CalendlyWoo.Tests.Editing.Checks;

public sealed class SourceCheckTests
{
    public static TheoryData<string> Seeds => [.. SeededTemplates.All.Select(seed => seed.Name)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Check_ASeed_FindsNothing(string name)
    {
        var seed = SeededTemplates.All.Single(one => one.Name == name);

        var report = Check(seed.Name, seed.Kind, seed.Source);

        Assert.Empty(Lines(report));
        Assert.NotNull(report.Size);
        Assert.Matches("^[0-9]+ KB of the 102 KB at which Gmail clips$", report.Size.Short);
    }

    [Theory]
    [InlineData("<p>a</p>\n<a href=\"http://shop.example/x\">x</a>", "Html 2,4 Warning link.not-https")]
    [InlineData("<a href=\"shop.example\">x</a>", "Html 1,4 Error link.invalid")]
    [InlineData("<a href=\"https://t.example/?u={{ booking.cancel_url }}\">x</a>", "Html 1,4 Error link.leaks-secret")]
    [InlineData("<img src=\"cid:logo.png\" alt=\"\">", "Html 1,6 Error picture.missing")]
    [InlineData("<img src=\"https://shop.example/a.png\">", "Html 1,1 Warning picture.no-alt")]
    [InlineData("{{ include 'headr' }}", "Html 1,12 Error template.unknown-snippet")]
    public void Check_AMistakeInTheHtml_IsToldOnceInItsPlace(string html, string expected) => Assert.Equal([expected], Lines(OfMail(html)));

    [Theory]
    [InlineData("See\n http://shop.example/x.", "Text 2,2 Warning link.not-https")]
    [InlineData("See https://t.example/?u={{ booking.cancel_url }}!", "Text 1,5 Error link.leaks-secret")]
    [InlineData("{{ include 'headr' }}", "Text 1,12 Error template.unknown-snippet")]
    [InlineData("See https://t.example/?u={{ links.cancel | string.upcase | string.downcase }}", "Text 1,1 Error link.leaks-secret")]
    public void Check_AMistakeInTheText_IsToldOnceInItsPlace(string text, string expected) => Assert.Equal([expected], Lines(OfMail("<p>x</p>", text)));

    [Fact]
    public void Check_WhatOnlyTheRenderingShows_IsToldOfThePart()
    {
        var report = OfMail("<p>\n<a href=\"{{ 'http://shop' + '.example' }}\">x</a><a href=\"https://t.example/?u={{ links.cancel }}\">x</a></p>");

        Assert.Equal(["Html 1,1 Warning link.not-https", "Html 1,1 Error link.leaks-secret"], Lines(report));
        Assert.StartsWith(
            "When this mail is filled in, it has href=\"http://shop.example\". This address", report.Diagnostics[0].Diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_ALinkInASnippet_IsToldWhereTheSnippetIsWritten()
    {
        var context = Context(("line", "<a href=\"http://shop.example/{{ customer.first_name }}\">x</a>"));

        Assert.Equal(["Html 1,4 Warning link.not-https"], Lines(OfSnippet(context.Snippets["line"].Html)));
        Assert.Empty(Lines(OfMail("{{ include 'line' }}", "{{ include 'line' }}", context)));
    }

    [Fact]
    public void Check_APictureOfASnippet_IsLookedForInTheMail()
    {
        var context = Context(("logo", "<img src=\"cid:logo.png\" alt=\"\">"));

        Assert.Empty(Lines(OfSnippet(context.Snippets["logo"].Html)));
        Assert.Equal(["Html 1,1 Error picture.missing"], Lines(OfMail("{{ include 'logo' }}", null, context)));
    }

    [Theory]
    [InlineData("{{ include 'own' }}", null, "Html 1,12 Error template.too-deep")]
    [InlineData("{{ include 'other' }}", null, "Html 1,12 Error template.too-deep")]
    [InlineData("x", "{{ include 'own' }}", "Text 1,12 Error template.too-deep")]
    [InlineData("x", "{{ customer.nam }}", "Text 1,13 Error template.unknown-name")]
    [InlineData("<a href=\"{{ $1 }}\">x</a>", null, null)]
    [InlineData(" ", null, "Html 1,1 Error editing.blank")]
    public void Check_ASnippet_SeesBothPartsAndItself(string html, string? text, string? expected)
    {
        var report = OfSnippet(html, text, Context(("other", "{{ include 'own' }}"), ("own", "old")));

        Assert.Equal(expected is null ? [] : [expected], Lines(report));
    }

    [Fact]
    public void Check_ALongMail_WarnsOfGmailAndSaysTheSize()
    {
        var report = OfMail($"<p>{new string('x', 110_000)}</p>");

        Assert.Equal(["Html 1,1 Warning mail.clipped"], Lines(report));
        Assert.Equal((true, "110 KB of the 102 KB at which Gmail clips"), (report.Size!.IsClipped, report.Size.Short));
    }

    [Fact]
    public void Check_ASubjectThatSaysNothing_IsAnError() =>
        Assert.Equal(
            ["Subject 1,1 Error template.missing-value"],
            Lines(Check("mail", TemplateKind.Booked, new TemplateSource("{{ if false }}x{{ end }}", "<p>x</p>"))));

    [Theory]
    [InlineData("#00695c", 0)]
    [InlineData("", 0)]
    [InlineData("green", 1)]
    [InlineData("#fbf8f0", 1)]
    public void Check_TheCertificatesColour_MustBeReadable(string accent, int errors) => Assert.Equal(
        errors, Check("mail", TemplateKind.OrderPaid, new TemplateSource("s", "<p>x</p>") { HasCertificate = true, CertificateAccent = accent }).Errors);

    [Fact]
    public void Check_TooMuchTogether_IsAnError()
    {
        var files = Enumerable.Range(0, 2).Select(number => new TemplateFileUse(Guid.NewGuid(), $"{number}.pdf", 8 * 1024 * 1024, false)).ToList();
        var context = Seeded with { Files = files.ToDictionary(file => file.FileId, file => new Core.Editing.Checks.KnownFile(file.Name, "application/pdf")) };

        var found = Check("mail", TemplateKind.Booked, new TemplateSource("s", "<p>x</p>") { Files = files }, context).Diagnostics;

        Assert.Equal((SourcePart.Files, true), (Assert.Single(found).Part, found[0].Diagnostic.Message.Contains("15 MB", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("{{ while true }}<a href='http://x.example'>{{ end }}")]
    [InlineData("{{ for i in 1..100000 }}<a href=\"http://x.example/{{ i }}\">x</a>{{ end }}")]
    [InlineData("<style>p{color:red}</style>{{ if")]
    public void Check_AHostileText_Ends(string html)
    {
        var watch = WorkClock.StartNew();

        var report = OfMail(html, html);

        Assert.NotEmpty(report.Diagnostics);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
