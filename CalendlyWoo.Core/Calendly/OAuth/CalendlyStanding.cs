using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>Calendly is lost until the owner reconnects.</summary>
/// <param name="Since">UTC.</param>
/// <param name="Waiting">How many mails wait for it.</param>
/// <param name="Sentence">Why, and what to do, in the owner's words.</param>
public sealed record CalendlyLoss(DateTimeOffset Since, int Waiting, string Sentence);

/// <summary>Says on every page whether the owner has to reconnect Calendly.</summary>
public sealed class CalendlyStanding(IDbContextFactory<AppDb> factory)
{
    /// <summary>The loss, or null while Calendly works or was never connected.</summary>
    public async Task<CalendlyLoss?> GetAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var lost = await db.CalendlyGrants.AsNoTracking()
            .Where(g => g.Id == CalendlyGrant.TheOne && g.BrokenSince != null)
            .Select(g => new { g.BrokenSince, g.Problem })
            .SingleOrDefaultAsync(cancellationToken);
        if (lost?.BrokenSince is not { } since)
            return null;
        var waiting = await db.Notifications.CountAsync(n => n.State == NotificationState.Pending && n.WaitsFor == ConnectionName.Calendly, cancellationToken);
        return new CalendlyLoss(since, waiting, lost.Problem ?? "");
    }
}
