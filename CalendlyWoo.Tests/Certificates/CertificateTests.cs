using System.Globalization;
using System.Text;
using CalendlyWoo.Core.Certificates;
using CalendlyWoo.Core.Certificates.Pdf;

namespace CalendlyWoo.Tests.Certificates;

public sealed class CertificateTests
{
    private static readonly GiftCertificate Sample = new()
    {
        ShopName = "Atelier Noord",
        Service = "Virtual Styling Session",
        Amount = 125,
        Code = "GIFT-7K4M-QX92",
        RecipientName = "Zoë Lindqvist",
        Message = "Happy birthday",
        ValidUntil = new DateOnly(2027, 11, 24),
        RedeemAt = "atelier-noord.example/book",
    };

    [Fact]
    public void Write_Certificate_ShowsWhatItSays()
    {
        var file = Write(Sample);
        var pdf = Encoding.Latin1.GetString(file.Pdf.Span);

        Assert.Empty(file.LeftOut);
        Assert.All(new[] { "Atelier Noord", "Virtual Styling Session", "$125", "GIFT-7K4M-QX92", "Zoë Lindqvist", "Happy birthday", "24 November 2027", "Redeem at atelier-noord.example/book" }, text => Assert.Contains(Hex(text), pdf, StringComparison.Ordinal));
        Assert.Contains("0.4784 0.2314 0.2902 rg 0 0 186 419.53 re f", pdf, StringComparison.Ordinal);
        Assert.InRange(file.Pdf.Length, 2_000, 8_000);
    }

    [Fact]
    public void Write_SameCertificateTwice_HasTheSameBytes() => Assert.Equal(Write(Sample).Pdf.ToArray(), Write(Sample with { Message = Sample.Message + " " }).Pdf.ToArray());

    [Fact]
    public void Write_File_HasWholeObjectsAndAnIndexThatFindsThem()
    {
        var pdf = Encoding.Latin1.GetString(Write(Sample).Pdf.Span);
        var start = int.Parse(pdf[(pdf.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10)..pdf.LastIndexOf("\n%%EOF", StringComparison.Ordinal)], CultureInfo.InvariantCulture);
        var index = pdf[start..].Split('\n');

        Assert.Equal("xref", index[0]);
        var count = int.Parse(index[1].Split(' ')[1], CultureInfo.InvariantCulture);
        for (var number = 1; number < count; number++)
            Assert.StartsWith($"{number} 0 obj\n", pdf[int.Parse(index[2 + number][..10], CultureInfo.InvariantCulture)..], StringComparison.Ordinal);
        Assert.StartsWith("trailer", index[2 + count], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("محمد بن سلمان")]
    [InlineData("שלום")]
    [InlineData("Łukasz")]
    [InlineData("王小明")]
    [InlineData("Ann 👍")]
    public void Write_NameThatNoFontHas_LeavesItOutAndSaysSo(string name)
    {
        var file = Write(Sample with { RecipientName = name });

        Assert.Equal("The recipient's name is not on the certificate: this server has no font with all of its letters.", Assert.Single(file.LeftOut));
        Assert.DoesNotContain(Hex("FOR"), Encoding.Latin1.GetString(file.Pdf.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NameThatTheSystemsFontHas_EmbedsItsLetters()
    {
        var certificate = Sample with { RecipientName = "Łukasz Żółć Ἀθηνᾶ Ж" };
        if (new SystemFonts().Find(certificate) is not { } font)
        {
            Console.WriteLine("Not run: this machine has no font with these letters.");
            return;
        }

        var written = CertificateWriter.Write(certificate, font).TryGet(out var file, out _) ? file : throw new InvalidOperationException("Refused.");

        Assert.Empty(written.LeftOut);
        Assert.Contains("/FontFile2", Encoding.Latin1.GetString(written.Pdf.Span), StringComparison.Ordinal);
        Assert.InRange(written.Pdf.Length, 5_000, 120_000);
        Assert.Null(new SystemFonts(["/nowhere"]).Find(certificate));
        Assert.False(CertificateWriter.NeedsFallback(Sample));
    }

    [Fact]
    public void Font_OfAnyBytes_IsRefusedCalmly()
    {
        var random = new Random(7);
        for (var i = 0; i < 300; i++)
        {
            var bytes = new byte[random.Next(400)];
            random.NextBytes(bytes);
            if (bytes.Length > 12) new byte[] { 0, 1, 0, 0, 0, 7 }.CopyTo(bytes, 0);
            Assert.Null(TrueTypeFont.Read(bytes));
        }
    }

    [Theory]
    [InlineData(125, "USD", "en-US", "$125")]
    [InlineData(125.5, "USD", "en-US", "$125.50")]
    [InlineData(1125.5, "EUR", "fr-FR", "1\u00A0125,50\u00A0€")]
    [InlineData(125, "USD", "fr-FR", "125\u00A0$")]
    [InlineData(125, "CHF", "de-CH", "CHF\u00A0125")]
    [InlineData(125, "SEK", "en-US", "SEK\u00A0125")]
    [InlineData(10000, "INR", "hi-IN", "INR\u00A010,000")]
    [InlineData(12500, "JPY", "en-US", "¥12,500")]
    [InlineData(12.5, "KWD", "en-US", "KWD\u00A012.500")]
    public void Money_InACulture_ReadsAsThere(double amount, string currency, string culture, string expected) =>
        Assert.Equal(expected, CertificateMoney.Format((decimal)amount, currency, CultureInfo.GetCultureInfo(culture)));

    [Theory]
    [InlineData("#1f4d4a", "#ffffff", "#1a1a1a", null)]
    [InlineData("1f4d4a", "#ffffff", "#1a1a1a", "certificate.colour")]
    [InlineData("#1f4d4a", "#fff", "#1a1a1a", "certificate.colour")]
    [InlineData("#1f4d4a", "#ffffff", "#1a1a1g", "certificate.colour")]
    [InlineData("#f0d0d0", "#ffffff", "#1a1a1a", "certificate.contrast")]
    [InlineData("#1f4d4a", "#ffffff", "#aaaaaa", "certificate.contrast")]
    public void Colours_FromTheOwner_CanBeRead(string accent, string paper, string ink, string? code)
    {
        var outcome = CertificateColours.Parse(accent, paper, ink);

        Assert.Equal(code, outcome.Failure?.Code);
        if (!outcome.TryGet(out var colours, out _)) return;
        Assert.True(colours.OnAccent.Contrast(colours.Accent) >= 4.5);
        Assert.True(colours.Quiet.Contrast(colours.Paper) >= 4.5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIFT 7")]
    [InlineData("GIFT) Tj ET")]
    public void Write_Code_IsChecked(string code) => Assert.Equal("certificate.code", CertificateWriter.Write(Sample with { Code = code }).Failure?.Code);

    [Fact]
    public void Lines_LongText_BreaksBetweenWordsAndEndsInAnEllipsis()
    {
        var lines = TextFit.Lines(StandardFont.Serif, "Featherstonehaugh-Wolfeschlegelsteinhausen Maria Anna", 12, 110, 3);

        Assert.Equal(["Featherstonehaugh-", "Wolfeschlegelsteinhau", "sen Maria Anna"], lines);
        Assert.EndsWith("…", TextFit.Lines(StandardFont.Serif, string.Concat(Enumerable.Repeat("word ", 90)), 12, 110, 2)[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(StandardFont.Serif.Width(line, 12), 0, 110));
    }

    private static CertificateFile Write(GiftCertificate certificate) =>
        CertificateWriter.Write(certificate).TryGet(out var file, out var failure) ? file : throw new InvalidOperationException(failure.Code);

    private static string Hex(string text) => $"<{Convert.ToHexString(Encoding.Latin1.GetBytes(text))}>";
}
