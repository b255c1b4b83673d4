using CalendlyWoo.Core.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Health;

/// <summary>
/// Whether this copy can take in bookings: the database and the key ring. Not the shop, Calendly or the mail server: while they are down bookings are
/// stored all the same, and taking the product out of rotation would lose them.
/// </summary>
public sealed class Readiness(IDbContextFactory<AppDb> factory, IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly IDataProtector _protector = protection.CreateProtector("CalendlyWoo.Readiness");

    /// <summary>The name of the part that fails, or null.</summary>
    public async Task<string?> FindFaultAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await using var db = await factory.CreateDbContextAsync(linked.Token);
            await db.Settings.AnyAsync(linked.Token);
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or OperationCanceledException or InvalidOperationException)
        {
            return "database";
        }

        try
        {
            _protector.Unprotect(_protector.Protect("ready"));
            return null;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever keeps the ring from being read or unwrapped, secrets cannot be used.
            return "key ring";
        }
    }
}
