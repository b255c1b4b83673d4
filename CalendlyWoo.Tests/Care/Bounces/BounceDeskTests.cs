using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Care.Bounces;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Care.Bounces;

/// <summary>A report that is handed in, and what it changes.</summary>
public sealed class BounceDeskTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    private AStore _store = null!;
    private BounceDesk _desk = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await AStore.CreateAsync();
        _desk = new BounceDesk(_store.Factory, _store.Commits, _clock);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Report_OfAMail_MarksItAndOpensACase()
    {
        var id = await MailAsync();

        var result = await HandInAsync("postfix-no-mailbox");

        Assert.Equal((BounceVerdict.Marked, id), (result.Verdict, result.NotificationId));
        await using var db = _store.Open();
        var mail = await db.OutgoingMails.SingleAsync(Token);
        Assert.Equal(_clock.GetUtcNow(), mail.BouncedAt);
        Assert.StartsWith("The mailbox does not exist. The other server said: 550 5.1.1", mail.BounceText, StringComparison.Ordinal);
        var matter = await db.Cases.SingleAsync(Token);
        Assert.Equal((CaseKind.MailRefused, id, "The mailbox does not exist."), (matter.Kind, matter.NotificationId, matter.Reasons.Single()));
        var audit = await db.Activities.SingleAsync(a => a.Kind == ActivityKind.Audit, Token);
        Assert.Equal("Mila", audit.Actor);
        Assert.DoesNotContain("@", audit.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_TwiceAtOnce_MarksOnce()
    {
        await MailAsync();

        var results = await Task.WhenAll(HandInAsync("postfix-no-mailbox"), HandInAsync("postfix-no-mailbox"));

        Assert.Equal([BounceVerdict.Marked, BounceVerdict.AlreadyMarked], results.Select(result => result.Verdict).Order());
        await using var db = _store.Open();
        Assert.Single(await db.Cases.ToListAsync(Token));
        Assert.Equal(2, await db.Activities.CountAsync(Token));
    }

    [Theory]
    [InlineData("delayed", BounceVerdict.NoFailure)]
    [InlineData("customers-answer", BounceVerdict.NotAReport)]
    public async Task Mail_ThatIsNoReportOfAFailure_ChangesNothing(string name, BounceVerdict verdict)
    {
        await MailAsync();

        Assert.Equal(verdict, (await HandInAsync(name)).Verdict);

        await using var db = _store.Open();
        Assert.Null((await db.OutgoingMails.SingleAsync(Token)).BouncedAt);
        Assert.Empty(await db.Cases.ToListAsync(Token));
    }

    [Fact]
    public async Task Report_OfAnotherMail_IsNotFound() => Assert.Equal(BounceVerdict.NotFound, (await HandInAsync("postfix-no-mailbox")).Verdict);

    [Fact]
    public async Task Report_OfTheCopy_DoesNotMarkTheCustomersMail()
    {
        await MailAsync(copyTo: "mila@studio.example");

        var result = await _desk.HandInAsync(ABounce.Bytes("postfix-no-mailbox", to: "mila@studio.example"), "Mila", Token);

        Assert.Equal(BounceVerdict.OfCopy, result.Verdict);
        await using var db = _store.Open();
        Assert.Null((await db.OutgoingMails.SingleAsync(Token)).BouncedAt);
    }

    [Fact]
    public async Task Report_BehindMegabytes_IsReadFromItsBeginning()
    {
        await MailAsync();
        byte[] large = [.. ABounce.Bytes("postfix-no-mailbox"), .. new byte[3 * BounceDesk.MostOctets]];

        Assert.Equal(BounceVerdict.Marked, (await _desk.HandInAsync(large, "Mila", Token)).Verdict);
    }

    private Task<BounceResult> HandInAsync(string name) => _desk.HandInAsync(ABounce.Bytes(name), "Mila", Token);

    private async Task<Guid> MailAsync(string? copyTo = null)
    {
        var (booking, id, now) = (ABooking.Of(Guid.NewGuid(), email: "ann@gmial.com"), Guid.CreateVersion7(), _clock.GetUtcNow());
        Assert.Equal(CommitResult.Committed, await _store.Commits.CommitAsync(
            db =>
            {
                db.Add(booking);
                db.Add(new Notification { Id = id, BookingId = booking.Id, Kind = NotificationKind.Booked, Revision = 0, CreatedAt = now, DueAt = now, Deadline = booking.StartsAt, State = NotificationState.Done });
                db.Add(new OutgoingMail
                {
                    NotificationId = id, MessageId = ABounce.MessageId, EnvelopeFrom = "hello@styling.example", EnvelopeTo = "ann@gmial.com", Subject = "Your session", Message = [],
                    TemplateVersionId = Guid.NewGuid(), BookingRevision = 0, ComposedAt = now, TakenAt = now, CopyTo = copyTo,
                });
            },
            Token));
        return id;
    }
}
