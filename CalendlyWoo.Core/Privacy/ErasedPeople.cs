using CalendlyWoo.Core.Health;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Privacy;

/// <summary>
/// Who was erased, by a keyed hash of the address alone (HMAC-SHA-256 under the installation's own secret): enough to turn an old booking away that comes in once
/// more, and nothing to read a person from.
/// </summary>
public sealed class ErasedPeople(IDbContextFactory<AppDb> factory, InstallationKey key)
{
    private const string Purpose = "erased-person";

    /// <summary>The hash of an address, however it is spelt.</summary>
    public ValueTask<string> HashAsync(string address, CancellationToken cancellationToken) => key.ProveAsync(Purpose, PersonAddress.KeyOf(address), cancellationToken);

    /// <summary>Those of the addresses whose persons were erased, by <see cref="PersonAddress.KeyOf"/>, each with the time of the latest erasure (UTC).</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> AmongAsync(IEnumerable<string> addresses, CancellationToken cancellationToken)
    {
        var keys = addresses.Select(PersonAddress.KeyOf).Where(address => address.Length > 0).ToHashSet(StringComparer.Ordinal);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (keys.Count == 0 || !await db.ErasedPeople.AnyAsync(cancellationToken))
        {
            return new Dictionary<string, DateTimeOffset>();
        }

        var byHash = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in keys)
        {
            byHash[await HashAsync(address, cancellationToken)] = address;
        }

        var hashes = byHash.Keys.ToList();
        return await db.ErasedPeople.AsNoTracking().Where(person => hashes.Contains(person.Hash))
            .ToDictionaryAsync(person => byHash[person.Hash], person => person.ErasedAt, StringComparer.Ordinal, cancellationToken);
    }
}
