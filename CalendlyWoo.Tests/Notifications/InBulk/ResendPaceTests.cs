using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.InBulk;
using CalendlyWoo.Tests.Notifications.Listing;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Notifications.InBulk;

public sealed class ResendPaceTests
{
    [Fact]
    public async Task Room_IsHalfOfThePumpsPlaces_AndOnlyWhatIsDueTakesAny()
    {
        await using var store = await AStore.CreateAsync();
        var clock = new FakeClock(AnOrder.Noon);
        var pace = new ResendPace(store.Factory, new FixedOptions<WorkerOptions>(new WorkerOptions { Count = 4 }), clock);
        await AddAsync(store, AnOrder.Noon.AddHours(1), "Ann");
        await AddAsync(store, AnOrder.Noon, null);
        await AddAsync(store, AnOrder.Noon, null);
        await AddAsync(store, AnOrder.Noon, "Ann");
        Assert.True(await pace.HasRoomAsync(TestContext.Current.CancellationToken));

        await AddAsync(store, AnOrder.Noon, "Ann");

        Assert.False(await pace.HasRoomAsync(TestContext.Current.CancellationToken));
    }

    private static async Task AddAsync(AStore store, DateTimeOffset dueAt, string? requestedBy)
    {
        await using var db = store.Open();
        db.Add(ListedStore.Owed(Guid.NewGuid(), dueAt, NotificationState.Pending, requestedBy: requestedBy));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
