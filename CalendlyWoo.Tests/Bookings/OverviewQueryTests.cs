using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Bookings.Figures;
using CalendlyWoo.Core.Care;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Health.Testing;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Tests.Support;
using CalendlyWoo.Tests.Support.Product;
using Microsoft.Extensions.DependencyInjection;
using CalendlyWoo.Web.Components.Words;

namespace CalendlyWoo.Tests.Bookings;

/// <summary>What the overview calls late, what it leaves out, and which parts it says stand.</summary>
public sealed class OverviewQueryTests
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Late_MailsPastTheirTime_CountsOnlyThoseThatNothingHolds()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var db = product.OpenStore();
        var (late, justDue, waits, test) = (Mail(-60), Mail(-2), Mail(-60), Mail(-60));
        waits.WaitsFor = ConnectionName.Shop;
        db.AddRange(late, justDue, waits, test);
        db.Add(new TestBooking { Id = Guid.NewGuid(), InviteeUri = "t", ServiceId = Guid.Empty, Address = "a@x", Actor = "x", StartedAt = Now, BookingId = test.BookingId });
        await db.SaveChangesAsync(Token);

        var figures = await ReadAsync(product);
        Assert.Equal((1, 3), (figures.Late, figures.Waiting));
        Assert.False(figures.AllIsWell);

        await PauseAsync(db);
        var paused = await ReadAsync(product);
        Assert.Equal((0, true), (paused.Late, paused.AreMailsPaused));
        Assert.StartsWith("All mails are paused.", HealthWords.Line(paused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_ManyAndSnoozed_ShowsTheOldestFiveThatAreNotPutOff()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var db = product.OpenStore();
        for (var age = 1; age <= 7; age++)
        {
            var matter = CaseBook.For(Mail(0), CaseKind.NoOrder, $"{age}", [], "n", Now.AddHours(-age));
            matter.SnoozedUntil = age == 7 ? Now.AddDays(1) : null;
            db.Add(matter);
        }

        await db.SaveChangesAsync(Token);

        var figures = await ReadAsync(product);

        Assert.Equal(6, figures.OpenCases);
        Assert.Equal("65432", string.Concat(figures.OldestCases.Select(c => c.Title)));
    }

    [Fact]
    public async Task Lines_OfAProductThatWorks_AreFourAndTheJobsAreAlive()
    {
        await using var product = await RunningProduct.StartAsync();

        var lines = (await ReadAsync(product)).Lines;

        Assert.Equal([StandingPart.Calendly, StandingPart.Shop, StandingPart.Mail, StandingPart.Jobs], lines.Select(line => line.Part));
        Assert.Equal(StandingState.Good, lines[3].State);
        Assert.All(lines, line => Assert.NotEmpty(line.Sentence));
        Assert.All(lines, line => Assert.NotEmpty(line.Href));
    }

    private static Task<OverviewFigures> ReadAsync(RunningProduct product) => product.Services.GetRequiredService<OverviewQuery>().ReadAsync(TimeZoneInfo.Utc, Token);

    private static async Task PauseAsync(AppDb db)
    {
        if (await db.MailPauses.FindAsync([MailPause.OnlyId], Token) is { } pause) pause.Since = Now;
        else db.Add(new MailPause { Since = Now, By = "x" });
        await db.SaveChangesAsync(Token);
    }

    /// <summary>Due so many minutes from now, and held by somebody so that no worker takes it.</summary>
    private static Notification Mail(int minutes) => new()
    {
        Id = Guid.NewGuid(), BookingId = Guid.NewGuid(), Kind = NotificationKind.Booked, Revision = 0, CreatedAt = Now, DueAt = Now.AddMinutes(minutes), Deadline = Now.AddDays(1),
        LeaseId = Guid.NewGuid(), LeaseUntil = Now.AddDays(1),
    };
}
