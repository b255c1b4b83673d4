using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Mail;

namespace CalendlyWoo.Tests.Mail;

public sealed class MailboxParseTests
{
    [Theory]
    [InlineData("ann@example.com", "ann@example.com")]
    [InlineData("  Ann.B+tag@Example.com \r\n", "Ann.B+tag@Example.com")]
    [InlineData("o'hara@example.com", "o'hara@example.com")]
    [InlineData("\"ann lee\"@example.com", "\"ann lee\"@example.com")]
    [InlineData("\"a@b\"@example.com", "\"a@b\"@example.com")]
    [InlineData("ann@bücher.example", "ann@xn--bcher-kva.example")]
    [InlineData("用户@例子.测试", "用户@xn--fsqu00a.xn--0zwm56d")]
    [InlineData("root@localhost", "root@localhost")]
    [InlineData("ann@[192.0.2.1]", "ann@[192.0.2.1]")]
    [InlineData("ann@[IPv6:2001:db8::1]", "ann@[IPv6:2001:db8::1]")]
    public void Parse_ValidAddress_IsTrimmedWithAnAsciiDomain(string text, string address)
    {
        Assert.True(Mailbox.TryParse(text, null, out var mailbox));
        Assert.Equal(address, mailbox.Address);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ann")]
    [InlineData("@example.com")]
    [InlineData("ann@")]
    [InlineData("ann@exa mple.com")]
    [InlineData("ann@b@example.com")]
    [InlineData("ann,bob@example.com")]
    [InlineData("Ann <ann@example.com>")]
    [InlineData("ann.@example.com")]
    [InlineData(".ann@example.com")]
    [InlineData("a..n@example.com")]
    [InlineData("ann@example..com")]
    [InlineData("ann@example.com.")]
    [InlineData("ann@-example.com")]
    [InlineData("ann@exam_ple.com")]
    [InlineData("ann@[300.0.0.1]")]
    [InlineData("ann@[fe80::1%eth0]")]
    [InlineData("ann\r\n@example.com")]
    [InlineData("ann@example.com\r\nBcc: bob@example.com")]
    [InlineData("a\0nn@example.com")]
    [InlineData("a\u0085n@example.com")]
    [InlineData("a\u200bn@example.com")]
    [InlineData("a\u202en@example.com")]
    [InlineData("a\ud800n@example.com")]
    [InlineData("\"a\"b\"@example.com")]
    [InlineData("\"a\\\"@example.com")]
    public void Parse_AnythingElse_IsAPermanentFailure(string? text)
    {
        Assert.False(Mailbox.TryParse(text, null, out _));
        Assert.Equal((FailureCategory.Permanent, "mail.address-invalid"), (Mailbox.Parse(text).Failure?.Category, Mailbox.Parse(text).Failure?.Code));
    }

    [Fact]
    public void Parse_TooLong_IsRefused()
    {
        Assert.True(Mailbox.TryParse($"{new string('a', 64)}@example.com", null, out _));
        Assert.False(Mailbox.TryParse($"{new string('a', 65)}@example.com", null, out _));
        Assert.False(Mailbox.TryParse($"{new string('é', 33)}@example.com", null, out _));
        Assert.False(Mailbox.TryParse($"a@{new string('b', 64)}.com", null, out _));
        Assert.False(Mailbox.TryParse($"a@{string.Concat(Enumerable.Repeat("abcdefghi.", 26))}com", null, out _));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("  Zoë ", "Zoë")]
    [InlineData("Ann\r\nBcc: bob@example.com", "Ann Bcc: bob@example.com")]
    [InlineData("\u2028Ann\t\u0007Lee", "Ann Lee")]
    public void Parse_Name_LosesControlCharacters(string? name, string expected)
    {
        Assert.True(Mailbox.TryParse("ann@example.com", name, out var mailbox));
        Assert.Equal(expected, mailbox.Name);
    }

    [Fact]
    public void ToString_HidesTheAddress() => Assert.Equal("a…@example.com", Mailbox.Parse("ann@example.com", "Ann").TryGet(out var mailbox, out _) ? mailbox.ToString() : "");

    [Fact]
    public void MessageId_New_IsUniqueUnderTheSendersDomain()
    {
        Assert.True(Mailbox.TryParse("shop@example.com", null, out var sender));

        var (first, second) = (MessageId.New(sender, TimeProvider.System), MessageId.New(sender, TimeProvider.System));

        Assert.Matches("^<[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}@example\\.com>$", first);
        Assert.NotEqual(first, second);
    }
}
