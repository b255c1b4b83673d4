using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Bookings.Listing;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Bookings;

/// <summary>Which bookings a list shows, in which order, page by page.</summary>
public sealed class BookingListTests(ListedStore listed) : IClassFixture<ListedStore>
{
    private static readonly DateTimeOffset Now = ListedStore.Now;
    private readonly BookingListQuery _query = new(listed.Store.Factory);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(BookingView.Upcoming, null, "Ada, Ben, Eve")]
    [InlineData(BookingView.Past, null, "Cyd, Dan")]
    [InlineData(BookingView.Cancelled, null, "Fay")]
    [InlineData(BookingView.NeedsYou, null, "Dan, Ben")]
    [InlineData(BookingView.All, null, "Fay, Eve, Ben, Ada, Cyd, Dan")]
    [InlineData(BookingView.All, "ben", "Ben")]
    [InlineData(BookingView.Past, "ben", "")]
    [InlineData(BookingView.All, "#1042", "Ada")]
    [InlineData(BookingView.NeedsYou, "dan@", "Dan")]
    public async Task List_OfAView_ShowsItInItsOrder(BookingView view, string? text, string names) =>
        Assert.Equal(names, await NamesAsync(new BookingFilter(view, Text: text)));

    [Fact]
    public async Task List_OfAServiceAndDays_ShowsThatOnly()
    {
        Assert.Equal("Eve, Cyd", await NamesAsync(new BookingFilter(BookingView.All, listed.Other)));
        Assert.Equal("Ben", await NamesAsync(new BookingFilter(From: Now.AddDays(2), Until: Now.AddDays(3))));
    }

    [Fact]
    public async Task List_PageByPage_ShowsEachOnce()
    {
        foreach (var view in new[] { BookingView.All, BookingView.Upcoming })
        {
            var filter = new BookingFilter(view, listed.Crowd);
            var seen = new List<Guid>();
            for (var page = await _query.ListAsync(filter, null, Now, Token); page.Count > 0; page = await _query.ListAsync(filter, page[^1].Cursor, Now, Token))
            {
                seen.AddRange(page.Select(line => line.Booking.Id));
            }

            // All of them begin at one moment, so that the ids alone tell the pages apart.
            Assert.Equal(ListedStore.CrowdSize, seen.Count);
            Assert.Equal(seen.Count, seen.Distinct().Count());
        }
    }

    [Fact]
    public async Task Newer_ThanWhatWasSeen_CountsThoseOfTheFilter()
    {
        Assert.Equal(1, await _query.CountNewerAsync(new BookingFilter(BookingView.Past), ListedStore.Stored, Now, Token));
        Assert.Equal(0, await _query.CountNewerAsync(new BookingFilter(BookingView.Cancelled), ListedStore.Stored, Now, Token));
        Assert.Equal(0, await _query.CountNewerAsync(new BookingFilter(BookingView.All), await _query.NewestAsync(Token), Now, Token));
    }

    [Fact]
    public async Task Line_OfABooking_KnowsItsLatestMailAndItsCase()
    {
        var ben = Assert.Single(await _query.ListAsync(new BookingFilter(Text: "ben"), null, Now, Token));

        Assert.Equal((1, true), (ben.Notification!.Revision, ben.CaseId is not null));
        Assert.Equal(ben.Booking.Id, Assert.Single(await _query.ReadAsync([ben.Booking.Id], Token)).Booking.Id);
    }

    private async Task<string> NamesAsync(BookingFilter filter) =>
        string.Join(", ", (await _query.ListAsync(filter with { Until = filter.Until ?? Now.AddDays(20) }, null, Now, Token)).Select(line => line.Booking.Name));
}

/// <summary>A few bookings before, now and to come, and a crowd of one service at one moment far ahead.</summary>
public sealed class ListedStore : IAsyncLifetime
{
    internal const int CrowdSize = 120;
    internal const string CrowdName = "Zed";
    internal static readonly DateTimeOffset Now = AnOrder.Noon;
    internal static readonly DateTimeOffset Stored = Now.AddDays(-9);

    internal AStore Store { get; private set; } = null!;

    internal Guid Other { get; } = Guid.NewGuid();

    internal Guid Crowd { get; } = Guid.NewGuid();

    public async ValueTask InitializeAsync()
    {
        Store = await AStore.CreateAsync();
        await using var db = Store.Open();
        var (ada, ben, cyd, dan, eve, fay) = (Of("Ada", 1), Of("Ben", 2), Of("Cyd", -1, Other), Of("Dan", -2, stored: Stored.AddHours(1)), Of("Eve", 3, Other), Of("Fay", 4));
        (ada.OrderNumber, fay.Status, eve.Status) = ("1042", BookingStatus.Cancelled, BookingStatus.Moving);
        db.AddRange(ada, ben, cyd, dan, eve, fay);
        db.AddRange(Mail(ben, 0), Mail(ben, 1));
        db.AddRange(CaseBook.For(Mail(ben, 1), CaseKind.NoOrder, "t", [], "n", Now), CaseBook.For(Mail(dan, 0), CaseKind.NoOrder, "t", [], "n", Now));
        for (var number = 0; number < CrowdSize; number++) db.Add(Of(CrowdName, 30, Crowd));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    private static Booking Of(string name, int days, Guid? service = null, DateTimeOffset? stored = null) =>
        ABooking.Of(service ?? Guid.Empty, Now.AddDays(days), name: name, storedAt: stored ?? Stored, email: $"{name}@example.com");

    private static Notification Mail(Booking booking, int revision) => new()
    {
        Id = Guid.NewGuid(), BookingId = booking.Id, Kind = NotificationKind.Booked, Revision = revision, CreatedAt = Now, DueAt = Now, Deadline = Now,
    };
}
