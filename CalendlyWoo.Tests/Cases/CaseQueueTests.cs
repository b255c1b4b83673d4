using CalendlyWoo.Core.Cases;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Cases;

/// <summary>What comes first, what is put off, and until when.</summary>
public sealed class CaseQueueTests
{
    private static readonly DateTimeOffset Now = AnOrder.Noon;
    private readonly FakeClock _clock = new(Now);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task List_CasesOfAllKinds_AreInTheOrderOfTheirUrgency()
    {
        await using var store = await AStore.CreateAsync();
        await using (var db = store.Open())
        {
            var (soon, late) = (ABooking.Of(Guid.Empty, Now.AddHours(3)), ABooking.Of(Guid.Empty, Now.AddDays(5)));
            db.AddRange(soon, late);
            db.AddRange(
                Of("late", CaseKind.NoOrder, late.Id), Of("soon", CaseKind.MailRefused, soon.Id), Of("old", CaseKind.SelfTest, null, hours: 30),
                Of("down", CaseKind.ConnectionLost, null), Of("closed", CaseKind.NoOrder, soon.Id, isOpen: false));
            await db.SaveChangesAsync(Token);
        }

        var list = await new CaseQueue(store.Factory, _clock).ListAsync(new CaseFilter(), Token);

        Assert.Equal(["down", "old", "soon", "late"], list.Lines.Select(line => line.Title));
        Assert.Equal((1, 1, 2), (list.Counts[CaseGroup.Orders], list.Counts[CaseGroup.Mails], list.Counts[CaseGroup.Connections]));
        Assert.Equal(["late"], (await new CaseQueue(store.Factory, _clock).ListAsync(new CaseFilter(CaseGroup.Orders), Token)).Lines.Select(line => line.Title));
    }

    [Fact]
    public async Task List_PutOff_ComesBackByItself()
    {
        await using var store = await AStore.CreateAsync();
        await using (var db = store.Open())
        {
            var one = Of("one", CaseKind.NoOrder, null);
            one.SnoozedUntil = Now.AddHours(2);
            db.Add(one);
            await db.SaveChangesAsync(Token);
        }

        var queue = new CaseQueue(store.Factory, _clock);
        var before = await queue.ListAsync(new CaseFilter(), Token);
        Assert.Equal((0, 0, 1), (before.Lines.Count, before.Waiting, before.Snoozed));
        Assert.Single((await queue.ListAsync(new CaseFilter(Snoozed: true), Token)).Lines);
        _clock.Advance(TimeSpan.FromHours(2));

        Assert.Equal((1, 0), ((await queue.ListAsync(new CaseFilter(), Token)).Waiting, (await queue.ListAsync(new CaseFilter(), Token)).Snoozed));
    }

    [Fact]
    public async Task List_MoreThanCanBeLookedAt_SaysSo()
    {
        await using var store = await AStore.CreateAsync();
        await using (var db = store.Open())
        {
            db.AddRange(Enumerable.Range(0, CaseQueue.Bound + 5).Select(number => Of($"{number}", CaseKind.GaveUp, null)));
            await db.SaveChangesAsync(Token);
        }

        var list = await new CaseQueue(store.Factory, _clock).ListAsync(new CaseFilter(), Token);

        Assert.Equal((CaseQueue.Most, true, true, CaseQueue.Bound), (list.Lines.Count, list.HasMore, list.IsBounded, list.Waiting));
    }

    [Fact]
    public void Choices_SessionTomorrow_AreBeforeIt()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

        var near = SnoozePlan.Choices(Now, zone, Now.AddHours(20));
        var far = SnoozePlan.Choices(Now, zone, Now.AddDays(9));

        Assert.Equal([SnoozeKind.Tonight], near.Select(choice => choice.Kind));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 17, 0, 0, TimeSpan.Zero), near[0].Until);
        Assert.Equal([SnoozeKind.Tonight, SnoozeKind.Tomorrow, SnoozeKind.InThreeDays, SnoozeKind.BeforeSession], far.Select(choice => choice.Kind));
        Assert.Equal(Now.AddDays(8), far[3].Until);
        Assert.Equal(3, SnoozePlan.Choices(Now, zone, Now.AddDays(-1)).Count);
        Assert.Empty(SnoozePlan.Choices(Now, zone, Now.AddMinutes(30)));
    }

    private static Case Of(string title, CaseKind kind, Guid? bookingId, int hours = 1, bool isOpen = true) => new()
    {
        Id = Guid.CreateVersion7(Now.AddHours(-hours)), Key = title, OpenKey = isOpen ? title : null, Kind = kind, Title = title, NextStep = "", BookingId = bookingId,
        OpenedAt = Now.AddHours(-hours),
    };
}
