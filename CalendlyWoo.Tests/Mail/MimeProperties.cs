using System.Text;
using CalendlyWoo.Core.Mail.Mime;
using CalendlyWoo.Core.Mail.Reading;
using CalendlyWoo.Web.Demo.Mailbox;
using FsCheck;
using FsCheck.Fluent;
using static CalendlyWoo.Tests.Mail.MailMessageBuilder;

namespace CalendlyWoo.Tests.Mail;

/// <summary>Whatever is written comes back the same, and no line is too long or beyond ASCII.</summary>
public sealed class MimeProperties
{
    private static readonly string[] Pieces = ["a", "Z", " ", "  ", "=", "?", "=?", "?=", "_", "\"", "\\", ",", ".", "<", "@", "é", "王", "👍", "\u05d0", "\u202e", "=20", "From ", "--", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"];

    private static readonly Gen<string> Words = Gen.Elements(Pieces).ListOf().Select(string.Concat);

    private static readonly Gen<string> Lines = Words.ListOf().SelectMany(lines => Gen.Elements("\n", "\r\n", ".\r\n").Select(end => string.Join(end, lines)));

    [Fact]
    public void SubjectAndName_AnyText_ComeBackTheSame() => Prop.ForAll(Words.ToArbitrary(), text =>
    {
        var bytes = MimeWriter.Write(Message(text, text + "x"));
        var read = MailReader.Read(bytes);
        Assert.Equal(text.Trim(), read.Subject);
        Assert.All(Encoding.Latin1.GetString(bytes).Split("\r\n"), line => Assert.True(line.Length <= 76 && line.All(char.IsAscii), line));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void TextAndHtml_AnyText_ComeBackTheSame() => Prop.ForAll(Lines.ToArbitrary(), text =>
    {
        var bytes = MimeWriter.Write(Message() with { Text = text, Html = text });
        var read = MailReader.Read(bytes);
        var expected = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal((expected, expected), (read.Text, read.Html));
        Assert.All(Encoding.Latin1.GetString(bytes).Split("\r\n"), line => Assert.True(line.Length <= 76 && line.All(char.IsAscii), line));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void FileName_AnyText_ComesBackTheSame() => Prop.ForAll(Words.ToArbitrary(), text =>
    {
        var name = $"x{text.Replace("\\", "", StringComparison.Ordinal)}.pdf";
        var read = MailReader.Read(MimeWriter.Write(Message() with { Attachments = [new(name, "application/pdf", new byte[] { 1 })] }));
        Assert.Equal(name, Assert.Single(read.Files).Name);
    }).QuickCheckThrowOnFailure();

    /// <summary>Half encoded words: the reader joined them, and other readers might take a whole one for one.</summary>
    [Theory]
    [InlineData("x?=  =?.@,From From ?=.pdf")]
    [InlineData("x=?utf-8?Q?a?= =?utf-8?Q?b?=.pdf")]
    public void FileName_WithPiecesOfEncodedWords_ComesBackTheSame(string name)
    {
        var bytes = MimeWriter.Write(Message() with { Attachments = [new(name, "application/pdf", new byte[] { 1 })] });
        Assert.Equal(name, Assert.Single(MailReader.Read(bytes).Files).Name);
        Assert.DoesNotContain("=?", Encoding.ASCII.GetString(bytes).Split("boundary=")[1], StringComparison.Ordinal);
    }

    /// <summary>The demo's mailbox reads what others write, too.</summary>
    [Fact]
    public void Reader_QuotedFileNameWithHalfWords_KeepsItsBlanks()
    {
        var mail = "Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"x?=  =?.pdf\"\r\n\r\nx"u8;
        Assert.Equal("x?=  =?.pdf", Assert.Single(MailReader.Read(mail).Files).Name);
    }
}
