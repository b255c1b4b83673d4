using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>Alerts within a minute where what Calendly posts is refused, and tells a wrong key from a wrong clock; the case closes by itself.</summary>
public sealed class RefusalWatch(IDbContextFactory<AppDb> factory, GroupCommit commits, TimeProvider time)
{
    /// <summary>The case about refused deliveries.</summary>
    public const string CaseKey = "calendly:refused";

    /// <summary>Clocks that differ by more deserve a word: five minutes are where signatures stop counting.</summary>
    public static readonly TimeSpan LargestClockOffset = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(30);

    /// <summary>Looks once; for the recurring job.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (sign, hasCase) = await ReadAsync(now, cancellationToken);
        var trouble = Judge(sign);
        if (trouble is null && !hasCase)
        {
            return;
        }

        await commits.RunAloneAsync(
            async (db, token) =>
            {
                await CaseDesk.KeepAsync(db, CaseKey, CaseKind.DeliveriesRefused, trouble, now, token);
                try
                {
                    return await db.SaveChangesAsync(token);
                }
                catch (DbUpdateException exception) when (StoreErrors.IsConflict(exception))
                {
                    // Another copy was quicker.
                    return 0;
                }
            },
            cancellationToken);
    }

    /// <summary>What the owner must know; null where nothing. Pure.</summary>
    internal static (string Title, string Reason, string NextStep)? Judge(RefusalSigns signs) => signs switch
    {
        { ClockOffset: var offset } when offset.Duration() > LargestClockOffset => (
            T("The clock of this server is wrong"),
            offset > TimeSpan.Zero
                ? T($"It is {Span(offset)} behind Calendly's. {Stale(signs.Stale)}")
                : T($"It is {Span(offset)} ahead of Calendly's. {Stale(signs.Stale)}"),
            T("Have the clock of the server set by the network (NTP). Nothing else is to be done; what was refused comes again by itself.")),
        { Stale: > 0 } => (
            T("Messages of Calendly arrive too late"),
            T($"{signs.Stale} messages were rightly signed, but so old that we refused them. Our clock agrees with Calendly's, so something in between held them back, or somebody repeats old ones."),
            T("If they were bookings they are fetched by ourselves. Look under Settings, Subscriptions whether Calendly retries.")),
        { Unsigned: > 0 } => (
            T("Calendly's messages come without a signature"),
            T("So we refuse them. The subscription at Calendly was made without a key."),
            T("Open Settings, Subscriptions and choose Repair: it makes one with a key, and fetches what was missed.")),
        { Wrong: > 0 } => (
            T("Messages are refused because their key is another one"),
            T($"{signs.Wrong} messages were signed, but with a key that is not known here. Either Calendly uses another signing key than the one saved here, or somebody tries to deceive us."),
            T("Compare the webhook signing key under Settings, Calendly with the one of your app at developer.calendly.com, or choose Repair under Settings, Subscriptions.")),
        _ => null,
    };

    private async Task<(RefusalSigns Signs, bool HasCase)> ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (since, days) = (now - Quiet, DateOnly.FromDateTime((now - Quiet).UtcDateTime));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var recent = await db.RefusalCounts.AsNoTracking().Where(c => c.Day >= days && c.LastAt > since).ToListAsync(cancellationToken);
        var accepted = recent.Count == 0 ? null : await db.Deliveries.Where(d => d.ReceivedAt > since && d.Source == DeliverySource.Calendly).MaxAsync(d => (DateTimeOffset?)d.ReceivedAt, cancellationToken);

        // A delivery that was accepted since shows that Calendly's own come through.
        long Of(string reason) => recent.Where(c => c.Reason == reason && !(accepted > c.LastAt)).Sum(c => c.Count);
        var offset = await db.SubscriptionWatches.Where(w => w.Id == SubscriptionWatch.TheOne).Select(w => w.ClockOffsetSeconds).FirstOrDefaultAsync(cancellationToken);
        var hasCase = await db.Cases.AnyAsync(c => c.OpenKey == CaseKey, cancellationToken);
        return (new RefusalSigns(Of(RefusalReasons.Wrong), Of(RefusalReasons.Stale), Of(RefusalReasons.Unsigned), TimeSpan.FromSeconds(offset)), hasCase);
    }

    private static string Stale(long count) => count switch
    {
        0 => T("At five minutes we would refuse its messages as too old."),
        1 => T("One message was refused because of that."),
        _ => T($"{count} messages were refused because of that."),
    };

    private static string Span(TimeSpan span) => span.Duration() < TimeSpan.FromMinutes(2) ? T($"{(int)span.Duration().TotalSeconds} seconds") : T($"{(int)span.Duration().TotalMinutes} minutes");
}

/// <summary>What speaks for refused deliveries lately.</summary>
/// <param name="Wrong">Signed with another key.</param>
/// <param name="Stale">Rightly signed, and too old.</param>
/// <param name="Unsigned">Without a signature, at an address that cannot be guessed.</param>
/// <param name="ClockOffset">Calendly's clock less ours.</param>
internal sealed record RefusalSigns(long Wrong, long Stale, long Unsigned, TimeSpan ClockOffset);
