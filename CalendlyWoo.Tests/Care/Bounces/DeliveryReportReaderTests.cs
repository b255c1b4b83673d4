using System.Text;
using CalendlyWoo.Core.Care.Bounces;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Care.Bounces;

/// <summary>What is read out of a report.</summary>
public sealed class DeliveryReportReaderTests
{
    [Theory]
    [InlineData("postfix-no-mailbox", "ann@gmial.com", "5.1.1", "The mailbox does not exist.", "550 5.1.1 <ann@gmial.com>: Recipient address rejected: User unknown")]
    [InlineData("exchange-mailbox-full", "ann@customer.example", "5.2.2", "The mailbox is full.", "554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException.MapiExceptionShutoffQuotaExceeded")]
    [InlineData("gmail-no-domain", "ann@exmaple.invalid", "5.1.2", "The part of the address behind the @ does not exist.",
        "DNS Error: DNS type 'mx' lookup of exmaple.invalid responded with code NXDOMAIN")]
    [InlineData("pasted-prose", null, "5.7.1", "The customer's mail server refused the mail by its own rules.", "550 5.7.1 Message rejected by local policy")]
    public void Report_OfAServer_NamesMailReceiverAndReason(string name, string? address, string status, string words, string said)
    {
        var report = DeliveryReportReader.Read(ABounce.Text(name));

        Assert.Equal(ABounce.MessageId, report.MessageIds[0]);
        var recipient = Assert.Single(report.Recipients);
        Assert.Equal((address, ReportedAction.Failed, status, said), (recipient.Address, recipient.Action, recipient.Status, recipient.Diagnostic));
        Assert.Equal(words, BounceWords.Of(recipient.Status));
    }

    [Fact]
    public void Report_OfADelay_IsNoFailure() => Assert.Equal(ReportedAction.Delayed, Assert.Single(DeliveryReportReader.Read(ABounce.Text("delayed")).Recipients).Action);

    [Fact]
    public void Answer_OfACustomer_IsNoReport() => Assert.Empty(DeliveryReportReader.Read(ABounce.Text("customers-answer")).Recipients);

    [Fact]
    public void Report_WithItsHeadersLost_IsReadAllTheSame()
    {
        var text = ABounce.Text("postfix-no-mailbox");
        var report = DeliveryReportReader.Read(text[text.IndexOf("This is the mail system", StringComparison.Ordinal)..]);

        Assert.Equal((ABounce.MessageId, "5.1.1"), (report.MessageIds[0], report.Recipients[0].Status));
    }

    [Fact]
    public void Report_InBase64_IsDecoded()
    {
        var status = Convert.ToBase64String(Encoding.UTF8.GetBytes("Final-Recipient: rfc822; ann@example.com\r\nAction: failed\r\nStatus: 5.0.0\r\nDiagnostic-Code: smtp; 550 5.2.1 closed\r\n"));
        var report = DeliveryReportReader.Read(
            $"Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\nContent-Transfer-Encoding: base64\n\n{status}\n--x--\n{ABounce.MessageId}");

        Assert.Equal("5.2.1", Assert.Single(report.Recipients).Status);
    }

    [Theory]
    [InlineData("5.1.1", "5.1.1")]
    [InlineData("550 5.1.1 unknown", "5.1.1")]
    [InlineData("550-5.1.1.", "5.1.1")]
    [InlineData("connect to 5.1.1.2 failed", null)]
    [InlineData("15.1.1", null)]
    [InlineData("version 3.2.1", null)]
    public void Status_InAText_IsNoPartOfAnAddress(string text, string? status) => Assert.Equal(status, EnhancedStatus.Find(text));

    public static TheoryData<string> Hostile =>
    [
        "", "\n\n\n", ":", "Content-Type: multipart/report; boundary=\n\n--\n--\n", "Content-Type: multipart/report; boundary=\"\"\n\n", new string('-', 300_000),
        string.Concat(Enumerable.Repeat("Content-Type: multipart/mixed; boundary=a\n\n--a\n", 20_000)),
        string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")),
        string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\n", 30_000)),
        "Content-Type: multipart/report; boundary=a\n\n" + string.Concat(Enumerable.Repeat("--a\nX: y\n\nz\n", 60_000)),
        string.Concat(Enumerable.Repeat("X: y\n ", 100_000)), new string('a', 500_000) + "@", string.Concat(Enumerable.Repeat("5.1.", 200_000)),
        "Content-Transfer-Encoding: quoted-printable\n\n" + string.Concat(Enumerable.Repeat("=", 300_000)),
        "Content-Transfer-Encoding: base64\n\n" + new string('A', 700_001), "\0\u0001\uffff: \u202e", string.Concat(Enumerable.Repeat("Final-Recipient: a;b\nAction: failed\n\n", 20_000)),
    ];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Report_FromAnEnemy_IsReadInBoundedTime(string text)
    {
        var clock = WorkClock.StartNew();

        var report = DeliveryReportReader.Read(text);

        Assert.InRange(report.MessageIds.Count, 0, 20);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }
}
