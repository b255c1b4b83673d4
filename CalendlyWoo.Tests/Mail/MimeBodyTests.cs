using System.Text;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Mime;
using CalendlyWoo.Core.Mail.Reading;
using CalendlyWoo.Web.Demo.Mailbox;
using static CalendlyWoo.Tests.Mail.MailMessageBuilder;

namespace CalendlyWoo.Tests.Mail;

public sealed class MimeBodyTests
{
    private static readonly byte[] Picture = [.. Enumerable.Range(0, 200).Select(i => (byte)i)];

    [Fact]
    public void Body_TextAlone_IsQuotedPrintableWithRealLineEnds() =>
        Assert.EndsWith("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n1 + 1 =3D 2, as everybody knows\r\nGr=C3=BC=C3=9Fe=20\r\nend\r\n",
            Written(Message() with { Text = "1 + 1 = 2, as everybody knows\nGrüße \rend" }), StringComparison.Ordinal);

    [Fact]
    public void Body_Everything_IsNestedAsMailReadersExpect()
    {
        var message = Message() with
        {
            Html = "<p>Hello <img src=\"cid:logo@shop\"></p>",
            Related = [new("logo.png", "image/png", Picture, "logo@shop")],
            Attachments = [new("Gift card.pdf", "application/pdf", Picture)],
        };

        var types = Written(message).Split("\r\n").Where(line => line.StartsWith("Content-Type: ", StringComparison.Ordinal)).Select(line => line["Content-Type: ".Length..]);

        Assert.Equal(["multipart/mixed;", "multipart/alternative;", "text/plain; charset=utf-8", "multipart/related; type=\"text/html\";", "text/html; charset=utf-8", "image/png;", "application/pdf;"], types);
    }

    [Fact]
    public void Body_Calendar_IsTheFirstAttachmentAndNoAlternative()
    {
        var message = Message() with { Html = "<p>x</p>", Calendar = new MailCalendar("PUBLISH", Picture), Attachments = [new("a.pdf", "application/pdf", Picture)] };

        var read = MailReader.Read(MimeWriter.Write(message));
        var types = Written(message).Split("\r\n").Where(line => line.StartsWith("Content-Type: ", StringComparison.Ordinal)).Select(line => line["Content-Type: ".Length..]);

        Assert.Equal(["multipart/mixed;", "multipart/alternative;", "text/plain; charset=utf-8", "text/html; charset=utf-8", "text/calendar; method=PUBLISH; charset=utf-8;", "application/pdf;"], types);
        Assert.Equal(["invite.ics", "a.pdf"], read.Files.Select(file => file.Name));
        Assert.Equal(("Hello", "<p>x</p>"), (read.Text, read.Html));
        Assert.Equal("application/octet-stream", MailReader.Read(MimeWriter.Write(message with { Calendar = new MailCalendar("X\r\nEvil: 1", Picture) })).Files[0].ContentType);
    }

    [Fact]
    public void Body_Everything_ComesBackTheSame()
    {
        var message = Message() with
        {
            Text = "Hello\r\n\r\nvon uns",
            Html = "<p>Hello <img src=\"cid:logo@shop\"></p>\r\n",
            Related = [new("logo.png", "image/png", Picture, "logo@shop")],
            Attachments = [new("Gift card.pdf", "application/pdf", Picture), new("empty.txt", "text/plain", default)],
        };

        var read = MailReader.Read(MimeWriter.Write(message));

        Assert.Equal((message.Text, message.Html), (read.Text, read.Html));
        Assert.Equal([("logo.png", "image/png", "logo@shop"), ("Gift card.pdf", "application/pdf", null), ("empty.txt", "text/plain", null)],
            read.Files.Select(file => (file.Name, file.ContentType, file.ContentId)));
        Assert.Equal([Picture, Picture, []], read.Files.Select(file => file.Content));
    }

    [Fact]
    public void Body_SameMessageTwice_HasTheSameBytes()
    {
        var message = Message() with { Html = "<p>Hello</p>" };

        Assert.Equal(MimeWriter.Write(message), MimeWriter.Write(message));
        Assert.NotEqual(MimeWriter.Write(message), MimeWriter.Write(message with { MessageId = "<2@example.com>" }));
    }

    [Theory]
    [InlineData("Grüße aus Köln, bis Dienstag um halb drei bei uns im Laden", "quoted-printable")]
    [InlineData("您的预约已确认", "base64")]
    public void Body_Text_TakesTheShorterEncoding(string text, string encoding) =>
        Assert.Contains($"Content-Transfer-Encoding: {encoding}\r\n", Written(Message() with { Text = text }), StringComparison.Ordinal);

    [Fact]
    public void Body_LongLines_AreBrokenSoftly()
    {
        var text = string.Concat(Enumerable.Repeat("Eine lange Zeile mit Ümläuten = ohne Ende ", 50));

        var bytes = MimeWriter.Write(Message() with { Text = text, Html = text });

        Assert.All(Encoding.ASCII.GetString(bytes).Split("\r\n"), line => Assert.InRange(line.Length, 0, 76));
        Assert.Equal((text, text), (MailReader.Read(bytes).Text, MailReader.Read(bytes).Html));
    }

    [Theory]
    [InlineData("Gift card.pdf", "filename=\"Gift card.pdf\"", "name=\"Gift card.pdf\"")]
    [InlineData("a\"b\\c.pdf", "filename=\"c.pdf\"", "name=\"c.pdf\"")]
    [InlineData("Gutschein für Zoë.pdf", "filename*=utf-8''Gutschein%20f%C3%BCr%20Zo%C3%AB.pdf", "name=\"Gutschein f_r Zo_.pdf\"")]
    [InlineData("../../etc/passwd", "filename=\"passwd\"", "name=\"passwd\"")]
    [InlineData("a\r\nX-Evil: 1.pdf", "filename=\"a X-Evil: 1.pdf\"", "name=\"a X-Evil: 1.pdf\"")]
    [InlineData(" / ", "filename=\"file\"", "name=\"file\"")]
    public void Attachment_FileName_IsGivenTwiceInTwoWays(string fileName, string disposition, string type)
    {
        var written = Written(Message() with { Attachments = [new(fileName, "application/pdf", Picture)] });

        Assert.Contains($"Content-Disposition: attachment;\r\n {disposition}\r\n", written, StringComparison.Ordinal);
        Assert.Contains($"Content-Type: application/pdf;\r\n {type}\r\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Attachment_LongForeignFileName_IsContinuedAndComesBackTheSame()
    {
        var name = string.Concat(Enumerable.Repeat("预约", 40)) + ".pdf";

        var bytes = MimeWriter.Write(Message() with { Attachments = [new(name, "application/pdf", Picture)] });

        Assert.Equal(name, Assert.Single(MailReader.Read(bytes).Files).Name);
        Assert.All(Encoding.ASCII.GetString(bytes).Split("\r\n"), line => Assert.InRange(line.Length, 0, 76));
    }

    [Theory]
    [InlineData("text/calendar; method=REQUEST; charset=utf-8", "text/calendar; method=REQUEST; charset=utf-8")]
    [InlineData("application/pdf\r\nX-Evil: 1", "application/octet-stream")]
    [InlineData("multipart/mixed", "application/octet-stream")]
    [InlineData("message/rfc822", "application/octet-stream")]
    [InlineData("", "application/octet-stream")]
    public void Attachment_ContentType_IsCheckedBeforeItIsWritten(string type, string written) =>
        Assert.Contains($"Content-Type: {written};\r\n name=\"a.bin\"\r\n", Written(Message() with { Attachments = [new("a.bin", type, Picture)] }), StringComparison.Ordinal);

    private static string Written(MailMessage message) => Encoding.ASCII.GetString(MimeWriter.Write(message));
}
