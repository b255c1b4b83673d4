using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Tests.Support;

namespace CalendlyWoo.Tests.Bookings;

/// <summary>A few bookings to search, in one database for all tests of a class.</summary>
public sealed class SearchedStore : IAsyncLifetime
{
    internal AStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await AStore.CreateAsync();
        await AddAsync(Store);
    }

    public ValueTask DisposeAsync() => Store.DisposeAsync();

    internal static async Task AddAsync(AStore store)
    {
        await using var db = store.Open();
        db.AddRange(
            Of("Zoë O'Hara", "zoe@example.com", "1042", 1), Of("Maya Lindqvist", "maya.lindqvist@example.com", null, 2), Of("ليلى حداد", "layla@example.com", null, 3),
            Of("Ann Example", "ann@example.com", "6", 4), Of("Ann Example", "Ann@Example.com", "7", 5));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static Booking Of(string name, string email, string? order, int day)
    {
        var booking = ABooking.Of(Guid.Empty, AnOrder.Noon.AddDays(day), name: name, email: email);
        booking.OrderNumber = order;
        return booking;
    }
}
