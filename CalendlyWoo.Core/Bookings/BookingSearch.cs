using System.Linq.Expressions;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings;

/// <summary>
/// Finds bookings by what people type: an order's number (<c>#1042</c>), the beginning of an address, of a name or of a last name. Every question is a
/// range of an index, so that it stays quick however many bookings there are.
/// </summary>
public sealed class BookingSearch(IDbContextFactory<AppDb> factory)
{
    private const int Shortest = 2;

    /// <summary>The bookings found, the latest session first.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<IReadOnlyList<BookingHit>> FindAsync(string text, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new Dictionary<Guid, BookingHit>();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        foreach (var condition in ConditionsOf(text))
        {
            var hits = await db.Bookings.AsNoTracking().Where(condition).OrderByDescending(b => b.StartsAt).Take(most)
                .Select(b => new BookingHit(b.Id, b.Name, b.EventName, b.StartsAt, b.TimeZone, b.OrderNumber)).ToListAsync(cancellationToken);
            foreach (var hit in hits) found.TryAdd(hit.Id, hit);
        }

        return [.. found.Values.OrderByDescending(hit => hit.StartsAt).Take(most)];
    }

    /// <summary>One question for each thing that the text can be.</summary>
    internal static IReadOnlyList<Expression<Func<Booking, bool>>> ConditionsOf(string text)
    {
        var typed = text.Trim();
        if (typed.StartsWith('#'))
        {
            var exact = typed[1..].Trim();
            return exact.Length == 0 ? [] : [booking => booking.OrderNumber == exact];
        }

        var key = SearchKey.Of(typed);
        var end = key + '\uffff';
#pragma warning disable CA1309 // The database compares, and knows no StringComparison.
        Expression<Func<Booking, bool>> byAddress = booking => string.Compare(booking.EmailKey, key) >= 0 && string.Compare(booking.EmailKey, end) < 0;
        Expression<Func<Booking, bool>> byName = booking => string.Compare(booking.NameKey, key) >= 0 && string.Compare(booking.NameKey, end) < 0;
        Expression<Func<Booking, bool>> byLastName = booking => string.Compare(booking.LastNameKey, key) >= 0 && string.Compare(booking.LastNameKey, end) < 0;
#pragma warning restore CA1309
        return key switch
        {
            _ when typed.Length > 0 && typed.All(char.IsAsciiDigit) => [booking => booking.OrderNumber == typed],
            { Length: < Shortest } => [],
            _ when typed.Contains('@', StringComparison.Ordinal) => [byAddress],
            _ => [byName, byLastName, byAddress],
        };
    }
}

/// <summary>A booking that was found.</summary>
/// <param name="Id">The booking's.</param>
/// <param name="Name">The customer's.</param>
/// <param name="EventName">What was booked, as Calendly calls it.</param>
/// <param name="StartsAt">UTC.</param>
/// <param name="TimeZone">The customer's IANA zone, or null.</param>
/// <param name="OrderNumber">The shop's number, or null while there is no order.</param>
public sealed record BookingHit(Guid Id, string Name, string EventName, DateTimeOffset StartsAt, string? TimeZone, string? OrderNumber);
