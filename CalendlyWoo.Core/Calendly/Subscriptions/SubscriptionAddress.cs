using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>Where Calendly posts to just now.</summary>
public sealed class SubscriptionAddress
{
    private readonly IDbContextFactory<AppDb> _factory;
    private readonly SigningKeyProtector _protector;

    internal SubscriptionAddress(IDbContextFactory<AppDb> factory, SigningKeyProtector protector) => (_factory, _protector) = (factory, protector);

    /// <summary>The working subscription's address and the key that we chose for it; without one the address that needs no slug, and no key.</summary>
    internal async Task<(Uri Target, string? Key)> CurrentAsync(Uri publicAddress, CancellationToken cancellationToken)
    {
        await using var db = await _factory.CreateDbContextAsync(cancellationToken);
        var row = await db.CalendlySubscriptions.AsNoTracking().Where(s => s.Stage == SubscriptionStage.Active)
            .OrderByDescending(s => s.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        return row is not null && Uri.TryCreate(row.CallbackUrl, UriKind.Absolute, out var target)
            ? (target, _protector.Read(row.SigningKey))
            : (AddressFormat.Below(publicAddress, "webhooks/calendly"), null);
    }
}
