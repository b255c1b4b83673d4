using CalendlyWoo.Core.Calendly.Backfill;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>Observes what the alerts are decided from; ranges of indexes only, because it looks twice a minute.</summary>
internal sealed class AlertObservation(IDbContextFactory<AppDb> factory, StandingQuery standing, TimeProvider time)
{
    private const int MostCases = 50;
    private const int MostArrivals = 20_000;
    private static readonly TimeSpan OverdueAfter = TimeSpan.FromMinutes(15);
    private List<DateTimeOffset> _arrivals = [];

    public async Task<AlertFacts> ObserveAsync(AlertPlan plan, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var overdue = Overdue(db, now);
        var open = db.Cases.AsNoTracking().Where(c => c.OpenKey != null);
        return new AlertFacts
        {
            Now = now,
            Zone = zone,
            Standing = await standing.ReadAsync(cancellationToken),
            Fetched = await FetchedAsync(db, now, cancellationToken),
            OldCases = await open
                .Where(c => c.OpenedAt <= now - plan.CaseAge && (c.SnoozedUntil == null || c.SnoozedUntil < now)
                    && c.Kind != CaseKind.ConnectionLost && c.Kind != CaseKind.SubscriptionTrouble && c.Kind != CaseKind.DeliveriesRefused)
                .OrderBy(c => c.OpenedAt).Take(MostCases).ToListAsync(cancellationToken),
            Refused = await open.SingleOrDefaultAsync(c => c.OpenKey == RefusalWatch.CaseKey, cancellationToken),
            OverdueSince = await overdue.OrderBy(n => n.DueAt).Select(n => (DateTimeOffset?)n.DueAt).FirstOrDefaultAsync(cancellationToken),
            Silence = await SilenceAsync(db, now, cancellationToken),
        };
    }

    /// <summary>Due for long, and nobody works on them.</summary>
    private static IQueryable<Notification> Overdue(AppDb db, DateTimeOffset now)
    {
        var latest = now - OverdueAfter;
        return db.Notifications.Where(n => n.State == NotificationState.Pending && n.DueAt <= latest && n.HeldDueAt == null && n.WaitsFor == null
            && (n.LeaseUntil == null || n.LeaseUntil < now));
    }

    /// <summary>The first look of all brings what was booked before, which nobody missed.</summary>
    private static async Task<BackfillRun?> FetchedAsync(AppDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - TimeSpan.FromDays(1);
        var run = await db.BackfillRuns.AsNoTracking().Where(r => r.StartedAt >= since && r.State == BackfillState.Done && r.Added > 0)
            .OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(cancellationToken);
        return run is not null && await db.BackfillRuns.AnyAsync(r => r.StartedAt < run.StartedAt, cancellationToken) ? run : null;
    }

    private async Task<UnusualSilence?> SilenceAsync(AppDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var posted = db.Deliveries.Where(d => d.Source == DeliverySource.Calendly);
        var last = await posted.OrderByDescending(d => d.ReceivedAt).Select(d => (DateTimeOffset?)d.ReceivedAt).FirstOrDefaultAsync(cancellationToken);
        if (last is null || now - last < Silence.Floor) return null;
        if (_arrivals.Count == 0 || _arrivals[^1] != last)
        {
            var since = last - Silence.History;
            _arrivals = await posted.Where(d => d.ReceivedAt >= since).OrderByDescending(d => d.ReceivedAt).Select(d => d.ReceivedAt).Take(MostArrivals).ToListAsync(cancellationToken);
            _arrivals.Reverse();
        }

        return Silence.Of(_arrivals, now);
    }
}
