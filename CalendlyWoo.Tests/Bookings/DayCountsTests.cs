using CalendlyWoo.Core.Bookings.Figures;
using CalendlyWoo.Core.Health;
using CalendlyWoo.Core.Health.Testing;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Tests.Bookings;

/// <summary>What is counted on which day, and what the four lines of the overview say.</summary>
public sealed class DayCountsTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Count_ByTheDay_FollowsTheZonesMidnightsAndLeavesTestsOut()
    {
        await using var store = await AStore.CreateAsync();
        // 1 November has 25 hours in New York: from 04:00 UTC to 05:00 UTC of the next day.
        await AddAsync(store, [At(1, 3, 59), At(1, 4, 0), At(2, 4, 59), At(2, 5, 0)], test: At(2, 6, 0));

        var counts = await new DayCounts(store.Factory).ReadAsync(3, NewYork, Now, Token);

        Assert.Equal([new DayCount(new(2026, 10, 31), 1, 1), new DayCount(new(2026, 11, 1), 2, 2), new DayCount(new(2026, 11, 2), 1, 1)], counts);
    }

    [Fact]
    public async Task Count_OfADayThatIsOver_IsMadeOnce()
    {
        await using var store = await AStore.CreateAsync();
        await AddAsync(store, [At(1, 12, 0)]);
        var counts = new DayCounts(store.Factory);
        await counts.ReadAsync(2, TimeZoneInfo.Utc, Now, Token);

        await AddAsync(store, [At(1, 13, 0), At(2, 11, 0)]);

        Assert.Equal([1, 1], (await counts.ReadAsync(2, TimeZoneInfo.Utc, Now, Token)).Select(day => day.Bookings));
        Assert.Equal([0, 1, 1], (await counts.ReadAsync(3, TimeZoneInfo.Utc, Now, Token)).Select(day => day.Mails));
    }

    [Fact]
    public async Task Count_JustAfterMidnight_WaitsForWhatIsStillBeingWritten()
    {
        await using var store = await AStore.CreateAsync();
        var (counts, night) = (new DayCounts(store.Factory), At(2, 0, 10));
        await counts.ReadAsync(2, TimeZoneInfo.Utc, night, Token);

        await AddAsync(store, [At(1, 23, 59)]);

        Assert.Equal(1, (await counts.ReadAsync(2, TimeZoneInfo.Utc, night, Token))[0].Mails);
    }

    [Theory]
    [InlineData(StepState.Done, StepState.Done, StandingState.Good, "settings/subscriptions")]
    [InlineData(StepState.NeedsAttention, StepState.Done, StandingState.Bad, "settings/calendly")]
    [InlineData(StepState.Done, StepState.NeedsAttention, StandingState.Bad, "settings/subscriptions")]
    [InlineData(StepState.NotYet, StepState.NotYet, StandingState.NotYet, "settings/calendly")]
    public void Calendly_WithItsSubscription_IsOneLine(StepState calendly, StepState subscription, StandingState expected, string href)
    {
        var line = Lines(calendly, subscription, Alive())[0];

        Assert.Equal((StandingPart.Calendly, expected, href), (line.Part, line.State, line.Href));
    }

    [Fact]
    public void Jobs_SilentForAMinute_AreDeadUnlessAnotherCopyDoesTheWork()
    {
        var silent = new JobReading(Now.AddHours(-1), Now.AddMinutes(-2), []);

        Assert.Equal(StandingState.Bad, Lines(jobs: silent)[3].State);
        Assert.Equal(StandingState.Good, Lines(jobs: silent, isAlone: false)[3].State);
        Assert.Equal(StandingState.Bad, Lines(jobs: silent, isAlone: false, late: 1)[3].State);
        Assert.Equal(StandingState.Good, Lines(jobs: Alive())[3].State);
    }

    [Fact]
    public void Jobs_OneFailedWhenItRanLast_SaysWhichAndSinceWhen()
    {
        var clock = new FakeClock(Now.AddMinutes(-10));
        var pulse = new JobPulse(clock);
        pulse.Ran("sweep", true);
        pulse.Ran("other", false);
        clock.Advance(TimeSpan.FromMinutes(10));
        pulse.Turned(7);
        pulse.Ran("sweep", false);
        pulse.Ran("other", true);

        var line = Lines(jobs: pulse.Read())[3];

        Assert.Equal((StandingState.Bad, (DateTimeOffset?)Now.AddMinutes(-10)), (line.State, line.SeenAt));
        Assert.Contains("sweep", line.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Pulse_OfAPumpThatStandsStill_GrowsOld()
    {
        var clock = new FakeClock(Now);
        var pulse = new JobPulse(clock);
        pulse.Turned(1);
        clock.Advance(TimeSpan.FromMinutes(2));
        pulse.Turned(1);

        Assert.False(pulse.Read().IsAlive(clock.GetUtcNow()));
        pulse.Turned(2);
        Assert.True(pulse.Read().IsAlive(clock.GetUtcNow()));
    }

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 11, day, hour, minute, 0, TimeSpan.Zero);

    private static JobReading Alive() => new(Now.AddHours(-1), Now.AddSeconds(-3), []);

    private static IReadOnlyList<StandingLine> Lines(
        StepState calendly = StepState.Done, StepState subscription = StepState.Done, JobReading? jobs = null, bool isAlone = true, int late = 0) => StandingRules.Judge(
            new HealthReport([
                new StepReport(HealthStep.Calendly, calendly, "c"), new StepReport(HealthStep.Subscription, subscription, "s"),
                new StepReport(HealthStep.Shop, StepState.Done, "h"), new StepReport(HealthStep.Mail, StepState.Done, "m"),
            ]),
            jobs ?? Alive(), isAlone, late, Now);

    private static async Task AddAsync(AStore store, DateTimeOffset[] moments, DateTimeOffset? test = null)
    {
        await using var db = store.Open();
        foreach (var at in test is { } tested ? [.. moments, tested] : moments)
        {
            var booking = ABooking.Of(Guid.Empty, storedAt: at);
            var notification = new Notification
            {
                Id = Guid.NewGuid(), BookingId = booking.Id, Kind = NotificationKind.Booked, Revision = 0, CreatedAt = at, DueAt = at, Deadline = at, State = NotificationState.Done,
            };
            db.AddRange(booking, notification, new OutgoingMail
            {
                NotificationId = notification.Id, MessageId = $"<{booking.Id}@x>", EnvelopeFrom = "a@x", EnvelopeTo = "b@x", Subject = "s", Message = [], TemplateVersionId = Guid.Empty,
                BookingRevision = 0, ComposedAt = at, TakenAt = at,
            });
            if (at != test) continue;
            db.Add(new TestBooking { Id = Guid.NewGuid(), InviteeUri = $"t{at.Ticks}", ServiceId = Guid.Empty, Address = "a@x", Actor = "x", StartedAt = at, BookingId = booking.Id });
        }

        await db.SaveChangesAsync(Token);
    }
}
