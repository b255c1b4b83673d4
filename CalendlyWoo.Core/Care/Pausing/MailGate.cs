using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Care.Pausing;

/// <summary>Says before each hand-over whether somebody has paused all mails. What another copy of the product paused counts within a second.</summary>
internal sealed class MailGate(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);
    private MailPause? _known;
    private long _readAt;

    /// <summary>The pause, or null while mails leave.</summary>
    public async ValueTask<MailPause?> PauseAsync(CancellationToken cancellationToken)
    {
        if (_readAt == 0 || time.GetElapsedTime(_readAt) >= Freshness)
        {
            await ReadAsync(cancellationToken);
        }

        return _known;
    }

    /// <summary>As the database says it now.</summary>
    public async Task<MailPause?> ReadAsync(CancellationToken cancellationToken)
    {
        var readAt = time.GetTimestamp();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var row = await db.MailPauses.AsNoTracking().SingleOrDefaultAsync(pause => pause.Id == MailPause.OnlyId, cancellationToken);
        (_known, _readAt) = (row is { Since: not null } ? row : null, readAt);
        return _known;
    }
}
