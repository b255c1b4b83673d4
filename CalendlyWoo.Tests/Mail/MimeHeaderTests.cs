using System.Text;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Mail.Mime;
using CalendlyWoo.Core.Mail.Reading;
using CalendlyWoo.Web.Demo.Mailbox;
using static CalendlyWoo.Tests.Mail.MailMessageBuilder;

namespace CalendlyWoo.Tests.Mail;

public sealed class MimeHeaderTests
{
    [Fact]
    public void Headers_Plain_AreWrittenAsRfc5322Says()
    {
        var message = Message() with { ReplyTo = Mailbox("help@example.com"), Headers = [new("Auto-Submitted", "auto-generated")] };

        Assert.StartsWith("""
            Date: Thu, 05 Mar 2026 14:02:09 -0500
            From: The Shop <shop@example.com>
            Reply-To: help@example.com
            To: Ann <ann@example.com>
            Subject: Your booking
            Message-ID: <1@example.com>
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: text/plain; charset=utf-8

            """.ReplaceLineEndings("\r\n"), Written(message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ann Lee", "Ann Lee <ann@example.com>")]
    [InlineData("O'Hara", "O'Hara <ann@example.com>")]
    [InlineData("Dr. Ann", "\"Dr. Ann\" <ann@example.com>")]
    [InlineData("Lee, Ann", "\"Lee, Ann\" <ann@example.com>")]
    [InlineData("Ann \"Z\" \\", "\"Ann \\\"Z\\\" \\\\\" <ann@example.com>")]
    [InlineData("Zoë", "=?utf-8?Q?Zo=C3=AB?= <ann@example.com>")]
    [InlineData("王", "=?utf-8?B?546L?= <ann@example.com>")]
    [InlineData("=?utf-8?Q?evil?=", "=?utf-8?B?PT91dGYtOD9RP2V2aWw/PQ==?= <ann@example.com>")]
    [InlineData("", "ann@example.com")]
    public void To_Name_IsAtomQuotedStringOrEncodedWord(string name, string expected) =>
        Assert.Contains($"\r\nTo: {expected}\r\n", Written(Message(toName: name)), StringComparison.Ordinal);

    [Theory]
    [InlineData("Zoë \"Z\" O'Hara, 王")]
    [InlineData("مرحبا بك في المتجر")]
    [InlineData("👩‍👩‍👧‍👦 family & friends")]
    public void NameAndSubject_Unusual_ComeBackTheSame(string text)
    {
        var read = MailReader.Read(MimeWriter.Write(Message(text, text)));

        Assert.Equal(text, read.Subject);
        Assert.EndsWith("<ann@example.com>", read.To, StringComparison.Ordinal);
        Assert.Equal(text, read.To[..^" <ann@example.com>".Length]);
    }

    [Theory]
    [InlineData("word ", 40)]
    [InlineData("x", 200)]
    [InlineData("wörter ", 29)]
    [InlineData("王", 200)]
    [InlineData("👍", 200)]
    public void Subject_Of200Characters_IsFoldedAndComesBackTheSame(string piece, int count)
    {
        var subject = string.Concat(Enumerable.Repeat(piece, count)).Trim();

        var bytes = MimeWriter.Write(Message(subject));

        Assert.Equal(subject, MailReader.Read(bytes).Subject);
        var lines = Encoding.Latin1.GetString(bytes).Split("\r\n");
        Assert.All(lines, line => Assert.True(line.Length <= 76 && line.All(char.IsAscii), line));
        Assert.All(lines.TakeWhile(line => line.Length > 0), line => Assert.False(string.IsNullOrWhiteSpace(line)));
    }

    [Fact]
    public void EncodedWords_Several_NeverCutACharacter()
    {
        var header = Written(Message(string.Concat(Enumerable.Repeat("a王👍", 50)))).Split("\r\nSubject:")[1].Split("\r\nMessage-ID:")[0];

        foreach (var word in header.Split(["\r\n ", " "], StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.InRange(word.Length, 1, 75);
            var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
            Assert.NotEmpty(strict.GetString(Convert.FromBase64String(word[10..^2])));
        }
    }

    [Theory]
    [InlineData("Hello\r\nBcc: bob@example.com")]
    [InlineData("Hello\nBcc: bob@example.com")]
    [InlineData("Hello\r\n\r\n<script>")]
    public void Header_LineBreaksInside_BecomeBlanks(string text)
    {
        var message = Message(text, text) with { Headers = [new("X-Test", text)] };

        var read = MailReader.Read(MimeWriter.Write(message));

        Assert.Equal("", read.Header("Bcc"));
        var clean = text.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal);
        Assert.Equal((clean, clean), (read.Subject, read.Header("X-Test")));
    }

    [Fact]
    public void Header_WithALongLink_KeepsItWhole()
    {
        var value = $"<https://example.com/stop/{new string('a', 120)}>, <mailto:stop@example.com>";

        var written = Written(Message() with { Headers = [new("List-Unsubscribe", value)] });

        Assert.Contains($"List-Unsubscribe: <https://example.com/stop/{new string('a', 120)}>,\r\n <mailto:stop@example.com>\r\n", written, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Te:st", "<1@example.com>")]
    [InlineData("X Test", "<1@example.com>")]
    [InlineData("X-Test", "<1@example.com>\r\nBcc: bob@example.com")]
    public void Header_MalformedByCode_IsABug(string name, string messageId) =>
        Assert.Throws<ArgumentException>(() => MimeWriter.Write(Message() with { Headers = [new(name, "x")], MessageId = messageId }));

    [Fact]
    public void To_ManyMailboxes_AreFolded()
    {
        var message = Message() with { To = [.. Enumerable.Range(0, 9).Select(i => Mailbox($"customer{i}@example.com", $"Customer Nr. {i}"))] };

        var bytes = MimeWriter.Write(message);

        Assert.All(Encoding.ASCII.GetString(bytes).Split("\r\n"), line => Assert.InRange(line.Length, 0, 76));
        Assert.Equal(9, MailReader.Read(bytes).To.Split(',').Length);
    }

    [Fact]
    public void To_AddressBeyondAscii_IsWrittenInUtf8() =>
        Assert.Contains("To: Ann <zoë@example.com>\r\n", Encoding.UTF8.GetString(MimeWriter.Write(Message() with { To = [Mailbox("zoë@example.com", "Ann")] })), StringComparison.Ordinal);

    private static string Written(MailMessage message) => Encoding.ASCII.GetString(MimeWriter.Write(message));
}
