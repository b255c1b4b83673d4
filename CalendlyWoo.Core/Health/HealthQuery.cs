using CalendlyWoo.Core.Calendly;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Health.Checks;
using CalendlyWoo.Core.Health.Testing;
using CalendlyWoo.Core.Settings;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Health;

/// <summary>Reads what was observed, and how the steps stand. Asks nobody outside: that is what <see cref="HealthChecks"/> is for.</summary>
public sealed class HealthQuery(
    IDbContextFactory<AppDb> factory, SavedSettings settings, PublicAddress address, CheckResults results, CheckSubjects subjects)
{
    /// <summary>How the steps stand now.</summary>
    public async Task<HealthReport> ReadAsync(CancellationToken cancellationToken) => HealthRules.Judge(await ObserveAsync(cancellationToken));

    /// <summary>How Calendly, its subscription, the shop and the mail server stand; cheap, because open pages ask often.</summary>
    public async Task<HealthReport> ReadPartiesAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return HealthRules.JudgeParties(await PartiesAsync(db, cancellationToken));
    }

    /// <summary>What is known now.</summary>
    public async Task<HealthFacts> ObserveAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await PartiesAsync(db, cancellationToken) with
        {
            Services = await ServiceReading.ServicesAsync(db, cancellationToken),
            Test = await TestReading.LatestAsync(db, cancellationToken),
            WatchedBookings = await ServiceReading.WatchedAsync(db, cancellationToken),
            LastBookingAt = await db.Bookings.Where(booking => !booking.IsTest).OrderByDescending(b => b.StoredAt).Select(b => (DateTimeOffset?)b.StoredAt)
                .FirstOrDefaultAsync(cancellationToken),
            WorksAlone = settings.WorkAlone(),
        };
    }

    private async Task<HealthFacts> PartiesAsync(AppDb db, CancellationToken cancellationToken)
    {
        var checks = await CurrentAsync(cancellationToken);
        var pauses = await db.Connections.AsNoTracking().Where(connection => connection.PausedSince != null).ToDictionaryAsync(c => c.Name, cancellationToken);
        return new HealthFacts
        {
            Address = Address(checks.GetValueOrDefault(CheckKind.Address)),
            Calendly = await CalendlyReading.CalendlyAsync(db, settings, checks.GetValueOrDefault(CheckKind.Calendly), cancellationToken),
            Subscription = await CalendlyReading.SubscriptionAsync(db, cancellationToken),
            Shop = Party(["WooCommerce:Url", "WooCommerce:ConsumerKey", "WooCommerce:ConsumerSecret"], pauses.GetValueOrDefault(ConnectionName.Shop), checks.GetValueOrDefault(CheckKind.Shop))
                with { Name = Host(settings.Current("WooCommerce:Url")) },
            Mail = Party(["Smtp:Host", "Smtp:FromAddress"], pauses.GetValueOrDefault(ConnectionName.Mail), checks.GetValueOrDefault(CheckKind.Mail))
                with { Name = settings.Current("Smtp:FromAddress") ?? "" },
            ServicesCheck = checks.GetValueOrDefault(CheckKind.Services),
            Test = new TestFacts(),
        };
    }

    /// <summary>The last results that were about the settings as they are now.</summary>
    private async Task<Dictionary<CheckKind, CheckResult>> CurrentAsync(CancellationToken cancellationToken)
    {
        var current = new Dictionary<CheckKind, CheckResult>();
        foreach (var (kind, result) in await results.ReadAsync(cancellationToken))
        {
            if (result.Subject == await subjects.OfAsync(kind, cancellationToken))
            {
                current[kind] = result;
            }
        }

        return current;
    }

    private AddressFacts Address(CheckResult? check) => new(
        address.Named is { } named ? AddressFormat.Write(named) : null,
        address.IsFromConfiguration,
        AddressReaches.Of(address.Current),
        Uri.TryCreate(settings.Current("Calendly:ApiUrl") ?? new CalendlyOptions().ApiUrl.AbsoluteUri, UriKind.Absolute, out var api) && EndpointRules.IsLoopback(api.IdnHost),
        check);

    private PartyFacts Party(string[] keys, Connection? pause, CheckResult? check) => new()
    {
        IsConfigured = Array.TrueForAll(keys, key => settings.Current(key) is not null),
        IsFromConfiguration = Array.TrueForAll(keys, settings.IsFromConfiguration),
        PausedSince = pause?.PausedSince,
        Problem = pause?.Problem,
        Check = check,
    };

    private static string Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Authority : url ?? "";
}
