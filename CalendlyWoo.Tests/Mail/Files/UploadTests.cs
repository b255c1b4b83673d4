using System.Text;
using CalendlyWoo.Core.Mail.Files;

namespace CalendlyWoo.Tests.Mail.Files;

public sealed class UploadTests
{
    [Theory]
    [InlineData("\u0089PNG\r\n\u001a\n....", "PNG")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0..", "JPEG")]
    [InlineData("GIF89a...", "GIF")]
    [InlineData("RIFF....WEBPVP8 ", "WebP")]
    [InlineData("<?xml version=\"1.0\"?><svg onload=\"x\">", "picture.type: SVG pictures can carry code, and Gmail and Outlook do not show them. Save it as PNG.")]
    [InlineData("....ftypheic....", "picture.type: Mail programs do not show this kind of picture. Save it as JPEG or PNG.")]
    [InlineData("%PDF-1.7", "picture.type: This is no picture that mail programs show. Choose a PNG, JPEG, GIF or WebP file.")]
    [InlineData("\u0089PNG", "picture.type: This is no picture that mail programs show. Choose a PNG, JPEG, GIF or WebP file.")]
    [InlineData("", "file.empty: This file is empty. Choose another one.")]
    public void Picture_Content_DecidesWhatItIs(string content, string expected)
    {
        var outcome = PictureUpload.Check(Encoding.Latin1.GetBytes(content));

        Assert.Equal(expected, outcome.TryGet(out var type, out var failure) ? type.Name : $"{failure.Code}: {failure.Message}");
    }

    [Fact]
    public void Picture_OverAMegabyte_IsRefused() =>
        Assert.Equal("picture.too-large", PictureUpload.Check([.. "GIF89a"u8, .. new byte[FileLimits.Picture]]).Failure?.Code);

    [Theory]
    [InlineData("Price list.pdf", "%PDF-1.7 x", "application/pdf")]
    [InlineData("../x/notes.TXT", "Grüße", "text/plain; charset=utf-8")]
    [InlineData("a.ics", "BEGIN:VCALENDAR\r\n", "text/calendar; charset=utf-8")]
    [InlineData("a.docx", "PK\u0003\u0004..[Content_Types].xml..", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("a.docx", "PK\u0003\u0004..[Content_Types].xml..word/vbaProject.bin", "file.dangerous")]
    [InlineData("a.pdf", "MZ\u0090\0", "file.dangerous")]
    [InlineData("invoice.pdf.exe", "x", "file.dangerous")]
    [InlineData("a.exe. ", "x", "file.dangerous")]
    [InlineData("a.xlsm", "PK\u0003\u0004", "file.dangerous")]
    [InlineData("a.zip", "PK\u0003\u0004", "file.dangerous")]
    [InlineData("a.html", "<p>x</p>", "file.dangerous")]
    [InlineData("a.txt", "<html>", "file.not-what-it-says")]
    [InlineData("a.pdf", "PK\u0003\u0004", "file.not-what-it-says")]
    [InlineData("a.bin", "x", "file.type")]
    [InlineData("a", "x", "file.type")]
    [InlineData("exe\u202efdp.pdf", "%PDF-", "file.name")]
    [InlineData("a.pdf", "", "file.empty")]
    public void Attachment_NameAndContent_MustAgree(string name, string content, string expected)
    {
        var outcome = AttachmentUpload.Check(name, Encoding.UTF8.GetBytes(content));

        Assert.Equal(expected, outcome.TryGet(out var file, out var failure) ? file.ContentType : failure.Code);
        Assert.True(file is null || !file.FileName.Contains('/', StringComparison.Ordinal));
    }

    [Fact]
    public void Attachment_TooLarge_IsRefused()
    {
        Assert.Equal("file.too-large", AttachmentUpload.Check("a.pdf", (byte[])[.. "%PDF-"u8, .. new byte[FileLimits.Attachment]]).Failure?.Code);
        Assert.Null(FileLimits.CheckTotal([FileLimits.Attachment, FileLimits.Picture]));
        Assert.Equal("file.mail-too-large", FileLimits.CheckTotal([FileLimits.Attachment, FileLimits.Attachment])?.Code);
    }
}
