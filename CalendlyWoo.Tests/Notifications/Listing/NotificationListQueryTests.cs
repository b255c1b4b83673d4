using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Listing;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Notifications.Listing;

public sealed class NotificationListQueryTests : IAsyncLifetime
{
    private ListedStore _listed = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _listed = await ListedStore.CreateAsync();

    public ValueTask DisposeAsync() => _listed.DisposeAsync();

    [Fact]
    public async Task List_WhileRowsArrive_HasNoGapsAndNoRepeats()
    {
        await _listed.AddAsync(0, 130);
        var next = 130;

        var numbers = await _listed.WalkAsync(new NotificationFilter(), () => _listed.AddAsync(next++, 1));

        Assert.Equal(Enumerable.Range(0, 130).Reverse(), numbers);
    }

    [Fact]
    public async Task List_RowsOfOneMoment_AreEachListedOnce()
    {
        await using (var db = _listed.Store.Open())
        {
            for (var number = 0; number < 120; number++)
            {
                var booking = ABooking.Of(_listed.First.Id, name: $"Customer{number}");
                db.AddRange(booking, ListedStore.Owed(booking.Id, AnOrder.Noon, number % 2 == 0 ? NotificationState.Superseded : NotificationState.Dismissed));
            }

            await db.SaveChangesAsync(Token);
        }

        Assert.Equal(Enumerable.Range(0, 120), (await _listed.WalkAsync(new NotificationFilter())).Order());
        Assert.Equal(Enumerable.Range(0, 120), (await _listed.WalkAsync(new NotificationFilter(NotificationGroup.NotSent))).Order());
    }

    [Fact]
    public async Task List_EachFilter_ShowsWhatItSays()
    {
        var states = Enum.GetValues<NotificationState>();
        var kinds = Enum.GetValues<NotificationKind>();
        await _listed.AddAsync(
            0, 60,
            (number, owed) => ListedStore.Owed(owed.BookingId, owed.CreatedAt, states[number % 6], kinds[number % 5], number % 4 == 0 ? "Ann" : null),
            number => number % 3 == 0 ? _listed.Second.Id : _listed.First.Id);
        async Task ShowsAsync(NotificationFilter filter, Func<int, bool> which)
        {
            Assert.Equal(Enumerable.Range(0, 60).Where(which).Reverse(), await _listed.WalkAsync(filter));
            Assert.Equal(Enumerable.Range(0, 60).Count(which), (await _listed.Query.CountAsync(filter, Token)).Count);
            Assert.Equal(Enumerable.Range(0, 60).Count(which), (await _listed.Query.IdsAsync(filter, 100, Token)).Ids.Count);
        }

        await ShowsAsync(new NotificationFilter(NotificationGroup.NeedsYou), number => states[number % 6] == NotificationState.NeedsOwner);
        await ShowsAsync(new NotificationFilter(NotificationGroup.OnTheWay), number => states[number % 6] == NotificationState.Pending);
        await ShowsAsync(new NotificationFilter(NotificationGroup.NotSent), number => states[number % 6] is NotificationState.Superseded or NotificationState.Dismissed);
        await ShowsAsync(new NotificationFilter(Kind: NotificationKind.Cancelled), number => kinds[number % 5] == NotificationKind.Cancelled);
        await ShowsAsync(
            new NotificationFilter(NotificationGroup.Watched, NotificationKind.Booked), number => states[number % 6] == NotificationState.Watched && number % 5 == 0);
        await ShowsAsync(new NotificationFilter(ServiceId: _listed.Second.Id), number => number % 3 == 0);
        await ShowsAsync(new NotificationFilter(NotificationGroup.Mailed, ServiceId: _listed.Second.Id, OnlyResends: true), _ => false);
        await ShowsAsync(new NotificationFilter(OnlyResends: true), number => number % 4 == 0);
        await ShowsAsync(
            new NotificationFilter(From: AnOrder.Noon.AddMinutes(10), To: AnOrder.Noon.AddMinutes(20)), number => number is >= 10 and < 20);
        await ShowsAsync(
            new NotificationFilter(NotificationGroup.NotSent, From: AnOrder.Noon.AddMinutes(30)),
            number => number >= 30 && states[number % 6] is NotificationState.Superseded or NotificationState.Dismissed && number >= 30);
    }

    [Theory]
    [InlineData("#1007", 7)]
    [InlineData("1007", 7)]
    [InlineData("customer7@", 7)]
    [InlineData("CUSTOMER7 ", 7)]
    [InlineData("nobody", null)]
    public async Task List_Text_FindsByNumberNameAndAddress(string text, int? found)
    {
        await _listed.AddAsync(0, 10);

        var numbers = await _listed.WalkAsync(new NotificationFilter(Text: text));

        Assert.Equal(found is { } number ? [number] : [], numbers);
        Assert.Empty(await _listed.WalkAsync(new NotificationFilter(NotificationGroup.Watched, Text: text)));
    }

    [Fact]
    public async Task List_TextOfMany_IsPagedWithoutGaps()
    {
        await _listed.AddAsync(0, 140);

        Assert.Equal(Enumerable.Range(0, 140).Reverse(), await _listed.WalkAsync(new NotificationFilter(Text: "customer")));
    }

    [Fact]
    public async Task CountNewer_OfWhatMatches_IsCounted()
    {
        await _listed.AddAsync(0, 10);
        var top = (await _listed.Query.ListAsync(new NotificationFilter(), null, Token)).Lines[0].Cursor;
        await _listed.AddAsync(10, 6, (number, owed) => ListedStore.Owed(owed.BookingId, owed.CreatedAt, number % 2 == 0 ? NotificationState.NeedsOwner : NotificationState.Done));

        Assert.Equal(6, await _listed.Query.CountNewerAsync(new NotificationFilter(), top, Token));
        Assert.Equal(3, await _listed.Query.CountNewerAsync(new NotificationFilter(NotificationGroup.NeedsYou), top, Token));
        Assert.Equal(6, await _listed.Query.CountNewerAsync(new NotificationFilter(Text: "customer"), top, Token));
    }

    [Fact]
    public async Task Count_OfMany_EndsAtItsBound()
    {
        await _listed.AddAsync(0, NotificationListQuery.MostCounted + 5);

        Assert.Equal(new BoundedCount(NotificationListQuery.MostCounted, IsMore: true), await _listed.Query.CountAsync(new NotificationFilter(), Token));
        Assert.True((await _listed.Query.IdsAsync(new NotificationFilter(), 100, Token)).IsMore);
    }

    [Fact]
    public async Task List_OfARareService_LooksBackWindowByWindowAndFindsIt()
    {
        await _listed.AddAsync(0, NotificationScan.Window + 50, service: number => number is 3 or 4020 ? _listed.Second.Id : _listed.First.Id);

        var filter = new NotificationFilter(ServiceId: _listed.Second.Id);

        Assert.Equal([4020, 3], await _listed.WalkAsync(filter));
        Assert.Equal(new BoundedCount(2, IsMore: false), await _listed.Query.CountAsync(filter, Token));
    }
}
