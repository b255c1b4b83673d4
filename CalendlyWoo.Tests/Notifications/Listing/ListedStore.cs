using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Notifications.Listing;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Notifications.Listing;

/// <summary>Notifications to list; the number of a customer is her place from the oldest.</summary>
internal sealed class ListedStore : IAsyncDisposable
{
    private ListedStore(AStore store)
    {
        Store = store;
        Query = new NotificationListQuery(store.Factory, new BookingSearch(store.Factory));
    }

    public AStore Store { get; }

    public NotificationListQuery Query { get; }

    public Service First { get; } = AService.Named("First");

    public Service Second { get; } = AService.Named("Second");

    public static async Task<ListedStore> CreateAsync()
    {
        var listed = new ListedStore(await AStore.CreateAsync());
        await using var db = listed.Store.Open();
        db.AddRange(listed.First, listed.Second);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return listed;
    }

    /// <summary>Adds so many, a minute apart, each of a booking of its own.</summary>
    public async Task AddAsync(int from, int count, Func<int, Notification, Notification>? shape = null, Func<int, Guid>? service = null)
    {
        await using var db = Store.Open();
        for (var number = from; number < from + count; number++)
        {
            var booking = ABooking.Of(service?.Invoke(number) ?? First.Id, name: $"Customer{number} Of{number % 7}", email: $"customer{number}@example.com");
            booking.OrderNumber = $"{1000 + number}";
            db.Add(booking);
            var owed = Owed(booking.Id, AnOrder.Noon.AddMinutes(number));
            db.Add(shape?.Invoke(number, owed) ?? owed);
        }

        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public static Notification Owed(
        Guid bookingId, DateTimeOffset at, NotificationState state = NotificationState.Done, NotificationKind kind = NotificationKind.Booked, string? requestedBy = null) => new()
        {
            Id = Guid.NewGuid(), BookingId = bookingId, Kind = kind, Revision = 0, CreatedAt = at, DueAt = at, Deadline = at.AddDays(1), State = state, RequestedBy = requestedBy,
        };

    /// <summary>The customers' numbers of all pages, in their order.</summary>
    public async Task<List<int>> WalkAsync(NotificationFilter filter, Func<Task>? between = null)
    {
        var (numbers, next) = (new List<int>(), (Core.Common.Cursor?)null);
        do
        {
            var page = await Query.ListAsync(filter, next, TestContext.Current.CancellationToken);
            numbers.AddRange(page.Lines.Select(line => int.Parse(line.Customer.Split(' ')[0]["Customer".Length..], System.Globalization.CultureInfo.InvariantCulture)));
            next = page.Next;
            if (between is not null) await between();
        }
        while (next is not null);
        return numbers;
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();
}
