using System.Globalization;
using System.Linq.Expressions;
using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Orders.Index;

/// <summary>
/// Finds orders in the local index by what people type: a number (<c>#1042</c>), the beginning of an address, of a name or of a last name. Every question
/// is a range of an index, so that it stays quick however many orders there are. What is found is read anew from the shop before anything is written.
/// </summary>
public sealed class OrderIndexSearch(IDbContextFactory<AppDb> factory)
{
    private const int Shortest = 2;

    /// <summary>The orders found, the one paid last first.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<IReadOnlyList<IndexedOrder>> FindAsync(string text, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        return await ReadAsync(ConditionsOf(text), most, cancellationToken);
    }

    /// <summary>The orders that were paid from this address, the latest first.</summary>
    public async Task<IReadOnlyList<IndexedOrder>> ByAddressAsync(string email, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(email);
        var key = SearchKey.Of(email);
        return key.Length == 0 ? [] : await ReadAsync([row => row.EmailKey == key], most, cancellationToken);
    }

    /// <summary>The orders that carry the name, or its last name, in one of these statuses; the latest first.</summary>
    internal async Task<IReadOnlyList<IndexedOrder>> ByNameAsync(
        Matching.InviteeName name, IReadOnlyCollection<string> statuses, int most, CancellationToken cancellationToken)
    {
        var (full, last, word) = (name.FullKey, name.LastKey, name.LastWord);
        if (full.Length < Shortest)
        {
            return [];
        }

        return await ReadAsync(
            [
                row => row.NameKey == full && statuses.Contains(row.Status),
                row => row.LastNameKey == last && statuses.Contains(row.Status),
                .. word == last ? Array.Empty<Expression<Func<IndexedOrder, bool>>>() : [row => row.LastNameKey == word && statuses.Contains(row.Status)],
            ],
            most,
            cancellationToken);
    }

    /// <summary>The rows of these orders.</summary>
    public async Task<IReadOnlyDictionary<long, IndexedOrder>> ByIdAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.IndexedOrders.AsNoTracking().Where(row => ids.Contains(row.OrderId)).ToDictionaryAsync(row => row.OrderId, cancellationToken);
    }

    /// <summary>One question for each thing that the text can be.</summary>
    internal static IReadOnlyList<Expression<Func<IndexedOrder, bool>>> ConditionsOf(string text)
    {
        var typed = text.Trim();
        var number = typed.TrimStart('#').Trim();
        if (number.Length > 0 && (typed.StartsWith('#') || number.All(char.IsAsciiDigit)))
        {
            return long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? [row => row.Number == number, row => row.OrderId == id]
                : [row => row.Number == number];
        }

        var key = SearchKey.Of(typed);
        var end = key + '\uffff';
#pragma warning disable CA1309 // The database compares, and knows no StringComparison.
        Expression<Func<IndexedOrder, bool>> byAddress = row => string.Compare(row.EmailKey, key) >= 0 && string.Compare(row.EmailKey, end) < 0;
        Expression<Func<IndexedOrder, bool>> byName = row => string.Compare(row.NameKey, key) >= 0 && string.Compare(row.NameKey, end) < 0;
        Expression<Func<IndexedOrder, bool>> byLastName = row => string.Compare(row.LastNameKey, key) >= 0 && string.Compare(row.LastNameKey, end) < 0;
#pragma warning restore CA1309
        return key switch
        {
            { Length: < Shortest } => [],
            _ when typed.Contains('@', StringComparison.Ordinal) => [byAddress],
            _ => [byName, byLastName, byAddress],
        };
    }

    private async Task<IReadOnlyList<IndexedOrder>> ReadAsync(
        IReadOnlyList<Expression<Func<IndexedOrder, bool>>> conditions, int most, CancellationToken cancellationToken)
    {
        if (conditions.Count == 0)
        {
            return [];
        }

        var found = new Dictionary<long, IndexedOrder>();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        foreach (var condition in conditions)
        {
            foreach (var row in await db.IndexedOrders.AsNoTracking().Where(condition).OrderByDescending(row => row.OrderId).Take(most).ToListAsync(cancellationToken))
            {
                found.TryAdd(row.OrderId, row);
            }
        }

        return [.. found.Values.OrderByDescending(row => row.PaidAt ?? row.CreatedAt).ThenByDescending(row => row.OrderId).Take(most)];
    }
}
