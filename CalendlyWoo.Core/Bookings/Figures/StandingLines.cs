using CalendlyWoo.Core.Health;
using CalendlyWoo.Core.Jobs;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Bookings.Figures;

/// <summary>Reads how the four parts stand.</summary>
public sealed class StandingLines(IDbContextFactory<AppDb> factory, HealthQuery health, JobPulse jobs, TimeProvider time)
{
    /// <param name="late">Mails that are due and have not left.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<StandingLine>> ReadAsync(int late, CancellationToken cancellationToken)
    {
        var parties = await health.ReadPartiesAsync(cancellationToken);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return StandingRules.Judge(parties, jobs.Read(), db is SqliteDb, late, time.GetUtcNow());
    }
}
