using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Services;

/// <summary>The services and their active template versions, read anew every few seconds: a change made by another copy holds at once for people, and costs the jobs nothing.</summary>
public sealed class ServiceCatalog(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private Snapshot? _snapshot;

    /// <summary>All services.</summary>
    public async ValueTask<IReadOnlyList<OfferedService>> GetAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is { } snapshot && time.GetElapsedTime(snapshot.ReadAt) < Freshness)
        {
            return snapshot.Services;
        }

        var readAt = time.GetTimestamp();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var services = await (
            from service in db.Services.AsNoTracking()
            join template in db.Templates.AsNoTracking() on service.TemplateId equals template.Id
            join version in db.TemplateVersions.AsNoTracking() on template.ActiveVersionId equals version.Id
            orderby service.Name
            select new OfferedService(service, version)).ToListAsync(cancellationToken);
        _snapshot = new Snapshot(readAt, services);
        return services;
    }

    /// <summary>Forgets what was read, after a change.</summary>
    public void Invalidate() => _snapshot = null;

    private sealed record Snapshot(long ReadAt, IReadOnlyList<OfferedService> Services);
}

/// <summary>A service and the template version that its mails are composed from.</summary>
public sealed record OfferedService(Service Service, TemplateVersion Template);
