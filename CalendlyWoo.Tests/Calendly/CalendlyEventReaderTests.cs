using System.Text;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Calendly;

public sealed class CalendlyEventReaderTests
{
    [Fact]
    public void Read_CreatedSample_GivesTheInvitee()
    {
        var read = CalendlyEventReader.Read(Samples.Calendly("invitee-created.json"), out _);

        var invitee = read!.Invitee!;
        Assert.Equal(CalendlyEvent.InviteeCreated, read.Event);
        Assert.Equal("Noor Peeters", invitee.Name);
        Assert.Equal("noor.peeters@voorbeeld.example", invitee.Email);
        Assert.Equal("Europe/Brussels", invitee.TimeZone);
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 8, 30, 0, TimeSpan.Zero), invitee.StartsAt);
        Assert.Equal("Kaaistraat 12, Gent (Bel aan bij poort B.)", invitee.Location);
        Assert.Equal("wc1-1042-7f3c9a10", invitee.UtmContent);
        Assert.Equal("1042", invitee.Answers[0].Text);
        Assert.False(invitee.IsCanceled);
    }

    [Fact]
    public void Read_RescheduledPair_NamesEachOther()
    {
        var created = CalendlyEventReader.Read(Samples.Calendly("invitee-created-rescheduled.json"), out _)!.Invitee!;
        var canceled = CalendlyEventReader.Read(Samples.Calendly("invitee-canceled-rescheduled.json"), out _)!.Invitee!;

        Assert.Equal(canceled.Uri, created.OldInvitee);
        Assert.Equal(created.Uri, canceled.NewInvitee);
        Assert.True(canceled is { IsCanceled: true, IsRescheduled: true });
        Assert.False(created.IsRescheduled);
    }

    [Theory]
    [InlineData("invitee-created-group.json")]
    [InlineData("invitee-canceled.json")]
    [InlineData("invitee-no-show-created.json")]
    public void Read_EverySample_IsUnderstood(string sample) => Assert.NotNull(CalendlyEventReader.Read(Samples.Calendly(sample), out _)?.Invitee);

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"event\":5}")]
    [InlineData("{\"event\":\"invitee.exploded\"}")]
    [InlineData("{\"event\":\"invitee.created\",\"payload\":[]}")]
    [InlineData("{\"event\":\"invitee.created\",\"payload\":{\"uri\":\"x\",\"email\":\"\\ud800\"}}")]
    public void Read_SomethingElse_SaysWhy(string body)
    {
        var read = CalendlyEventReader.Read(Encoding.UTF8.GetBytes(body), out var reason);

        Assert.Null(read);
        Assert.NotEmpty(reason);
    }

    [Fact]
    public void Read_InvalidUtf8_SaysWhy()
    {
        Assert.Null(CalendlyEventReader.Read(new byte[] { (byte)'"', 0xC3, 0x28, (byte)'"' }, out var reason));
        Assert.NotEmpty(reason);
    }

    [Fact]
    public void Read_EventOfAnotherFamily_HasNoInvitee()
    {
        var read = CalendlyEventReader.Read("{\"event\":\"routing_form_submission.created\"}"u8.ToArray(), out _);

        Assert.Null(read!.Invitee);
    }

    [Fact]
    public void Read_ScriptAsLink_IsLeftOut()
    {
        var body = Encoding.UTF8.GetString(Samples.Calendly("invitee-created.json"))
            .Replace("https://calendly.com/cancellations/", "javascript:alert(1)//", StringComparison.Ordinal);

        Assert.Null(CalendlyEventReader.Read(Encoding.UTF8.GetBytes(body), out _)!.Invitee!.CancelUrl);
    }
}
