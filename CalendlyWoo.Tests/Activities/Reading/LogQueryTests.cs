using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Activities.Reading;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Activities.Reading;

/// <summary>What each filter lets through, and that pages neither repeat nor leave out a line.</summary>
public sealed class LogQueryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Page_EachFilter_LetsThroughWhatItSays()
    {
        var (booking, delivery) = (ABooking.Of(Guid.Empty, name: "Maya Lindqvist", email: "maya@example.com"), Guid.NewGuid());
        (booking.OrderId, booking.OrderNumber) = (77, "1042");
        var mail = new Notification { Id = Guid.NewGuid(), BookingId = booking.Id, Kind = NotificationKind.Booked, Revision = 1, CreatedAt = ALog.Begin, DueAt = ALog.Begin, Deadline = ALog.Begin };
        await using var log = await ALog.CreateAsync(
        [
            ALog.Line(1, "one", ActivityKind.Webhook, booking: booking.Id, delivery: delivery), ALog.Line(2, "two", ActivityKind.Mail, booking: booking.Id, notification: mail.Id),
            ALog.Line(3, "three", ActivityKind.Mail, ActivityLevel.Warning), ALog.Line(4, "four", ActivityKind.Process, ActivityLevel.Error, category: "Kestrel"),
            ALog.Line(5, "five", ActivityKind.Audit, actor: "Ann"), ALog.Line(6, "six", ActivityKind.Process, ActivityLevel.Warning, category: "Quartz"),
        ]);
        await log.AddAsync([booking, mail]);

        async Task Finds(string expected, LogFilter filter) => Assert.Equal(expected, await log.TextsAsync(filter));
        await Finds("six, five, four, three, two, one", new());
        await Finds("six, four, three", new() { Level = ActivityLevel.Warning });
        await Finds("four", new() { Level = ActivityLevel.Error });
        await Finds("three, two", new() { Kind = ActivityKind.Mail });
        await Finds("three", new() { Kind = ActivityKind.Mail, Level = ActivityLevel.Warning });
        await Finds("", new() { Kind = ActivityKind.Mail, Level = ActivityLevel.Error });
        await Finds("four", new() { Category = "Kestrel" });
        await Finds("five", new() { Actor = "Ann" });
        await Finds("", new() { Actor = "Ann", Kind = ActivityKind.Mail });
        await Finds("three, two", new() { From = ALog.Begin.AddSeconds(2), To = ALog.Begin.AddSeconds(4) });
        await Finds("two, one", new() { BookingId = booking.Id });
        await Finds("one", new() { BookingId = booking.Id, Text = "one" });
        await Finds("two", new() { NotificationId = mail.Id });
        await Finds("", new() { NotificationId = Guid.NewGuid() });
        await Finds("one", new() { DeliveryId = delivery });
        await Finds("two, one", new() { OrderId = 77 });
        await Finds("", new() { OrderId = 78 });
        await Finds("three, two, one", new() { IsForViewer = true });
        await Finds("two, one", new() { Text = "maya@example.com" });
        await Finds("two, one", new() { Text = "#1042" });
        await Finds("two, one", new() { Text = "lindqv" });
        await Finds("", new() { Text = "two@example.com" });
        await Finds("five", new() { Text = "ann" });
        await Finds("four", new() { Text = "kestrel" });
        await Finds("", new() { Text = "o" });
        await Finds("", new() { Text = "%" });
    }

    [Theory]
    [InlineData(null)]
    [InlineData("common")]
    public async Task Page_LinesOfOneMoment_AreNeitherRepeatedNorLeftOut(string? text)
    {
        await using var log = await ALog.CreateAsync(Enumerable.Range(0, 320).Select(i => ALog.Line(i / 40, $"common {i}", (ActivityKind)(i % 3))));

        var all = await log.ReadAllAsync(new() { Text = text }, 7);
        var some = await log.ReadAllAsync(new() { Text = text, Kind = ActivityKind.Booking }, 7);

        Assert.Equal(320, all.Select(line => line.Activity.Id).Distinct().Count());
        Assert.Equal(320, all.Count);
        Assert.Equal(all.OrderByDescending(line => line.Activity.At).Select(line => line.Activity.At), all.Select(line => line.Activity.At));
        Assert.Equal(all.Where(line => line.Activity.Kind == ActivityKind.Booking).Select(line => line.Activity.Id), some.Select(line => line.Activity.Id));
    }

    [Fact]
    public async Task Page_LinesThatHardlyAnyFits_EndsAndSaysHowFarItLooked()
    {
        var lines = Enumerable.Range(0, 12_000).Select(i => ALog.Line(i, "busy", ActivityKind.Mail, ActivityLevel.Warning, actor: i % 2 == 0 ? "Ann" : "Bob"));
        await using var log = await ALog.CreateAsync(lines.Prepend(ALog.Line(-1, "the one", ActivityKind.Mail, ActivityLevel.Warning, actor: "Cleo")));

        var filter = new LogFilter { Kind = ActivityKind.Mail, Level = ActivityLevel.Warning, From = ALog.Begin.AddDays(-1), Text = null, Actor = "Ann", Category = "None" };
        var first = await log.Query.PageAsync(filter, null, Token);
        var byActor = await log.Query.PageAsync(new() { Kind = ActivityKind.Mail, Level = ActivityLevel.Warning, Actor = "Cleo" }, null, Token);

        Assert.Empty(first.Lines);
        Assert.Null(first.Next);
        Assert.Equal("the one", Assert.Single(byActor.Lines).Activity.Text);
        Assert.Null(byActor.Next);
    }

    [Fact]
    public async Task Page_FrequentConditionsThatNeverMeet_AreWalkedStepByStep()
    {
        var lines = Enumerable.Range(0, 12_000).Select(i => i % 2 == 0 ? ALog.Line(i, "mail", ActivityKind.Mail) : ALog.Line(i, "warned", ActivityKind.Match, ActivityLevel.Warning));
        await using var log = await ALog.CreateAsync(lines.Prepend(ALog.Line(-1, "both", ActivityKind.Mail, ActivityLevel.Warning)));

        var first = await log.Query.PageAsync(new() { Kind = ActivityKind.Mail, Level = ActivityLevel.Warning }, null, Token);

        Assert.Empty(first.Lines);
        Assert.NotNull(first.LookedBackTo);
        Assert.True(first.LookedBackTo > ALog.Begin);
        Assert.Equal("both", await log.TextsAsync(new() { Kind = ActivityKind.Mail, Level = ActivityLevel.Warning }));
    }

    [Fact]
    public async Task Newer_SinceAMoment_GivesTheNewestThatFit()
    {
        var maya = ABooking.Of(Guid.Empty, name: "Maya");
        await using var log = await ALog.CreateAsync(Enumerable.Range(0, 10).Select(i => ALog.Line(i, $"line {i + 10}", booking: i == 9 ? maya.Id : null)));
        await log.AddAsync([maya]);

        async Task<string> Newer(LogFilter filter, int most) =>
            string.Join(", ", (await log.Query.NewerAsync(filter, ALog.Begin.AddSeconds(6), most, Token)).Select(line => $"{line.Activity.Text} {line.Customer}".Trim()));
        Assert.Equal("line 19 Maya, line 18, line 17, line 16", await Newer(new(), 100));
        Assert.Equal("line 19 Maya, line 18", await Newer(new(), 2));
        Assert.Equal("line 17", await Newer(new() { Text = "line 17" }, 100));
        Assert.Equal("line 19 Maya", await Newer(new() { BookingId = maya.Id }, 100));
    }

    [Fact]
    public async Task Names_OfPeopleAndParts_AreThoseThatStandThere()
    {
        await using var log = await ALog.CreateAsync(
            [ALog.Line(1, actor: "Zoë"), ALog.Line(2, actor: "Ann"), ALog.Line(3), ALog.Line(4, actor: "Ann"), ALog.Line(5, kind: ActivityKind.Process, category: "Kestrel")]);
        var names = new LogNames(log.Store.Factory);

        Assert.Equal(["Ann", "Zoë", "product"], await names.ActorsAsync(Token));
        Assert.Equal(["Kestrel"], await names.CategoriesAsync(Token));
    }
}
