using System.Collections.Frozen;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Core.Templates;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Services;

/// <summary>The services and their active template versions, read anew every few seconds: a change made by another copy holds at once for people, and costs the jobs nothing.</summary>
public sealed class ServiceCatalog(IDbContextFactory<AppDb> factory, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private Snapshot? _snapshot;
    private int _changes;

    /// <summary>All services.</summary>
    public async ValueTask<IReadOnlyList<OfferedService>> GetAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is { } snapshot && time.GetElapsedTime(snapshot.ReadAt) < Freshness)
        {
            return snapshot.Services;
        }

        var (readAt, changes) = (time.GetTimestamp(), Volatile.Read(ref _changes));
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var all = await db.Services.AsNoTracking().OrderBy(service => service.Name).ToListAsync(cancellationToken);
        var active = await (
            from assigned in db.ServiceTemplates.AsNoTracking().Where(row => row.IsOn)
            join template in db.Templates.AsNoTracking() on assigned.TemplateId equals template.Id
            join version in db.TemplateVersions.AsNoTracking() on template.ActiveVersionId equals version.Id
            select new { assigned.ServiceId, assigned.Kind, version }).ToListAsync(cancellationToken);
        var trials = await (
            from canary in db.TemplateCanaries.AsNoTracking().Where(row => row.Stopped == null && row.Taken < row.Wanted)
            join version in db.TemplateVersions.AsNoTracking() on canary.VersionId equals version.Id
            select new OfferedTrial(canary, version)).ToDictionaryAsync(trial => trial.Row.TemplateId, cancellationToken);
        var services = all.ConvertAll(service => new OfferedService(
            service, active.Where(row => row.ServiceId == service.Id).ToDictionary(row => row.Kind, row => row.version)) { Trials = trials });
        if (changes == Volatile.Read(ref _changes))
        {
            // What was read while it changed may be the old.
            _snapshot = new Snapshot(readAt, services);
        }

        return services;
    }

    /// <summary>Forgets what was read, after a change.</summary>
    public void Invalidate()
    {
        Interlocked.Increment(ref _changes);
        _snapshot = null;
    }

    private sealed record Snapshot(long ReadAt, IReadOnlyList<OfferedService> Services);
}

/// <summary>A service and the template versions that its mails are composed from; a kind that is missing is not mailed.</summary>
public sealed record OfferedService(Service Service, IReadOnlyDictionary<TemplateKind, TemplateVersion> Templates)
{
    /// <summary>The trials that want more mails, by the id of their template.</summary>
    public IReadOnlyDictionary<Guid, OfferedTrial> Trials { get; init; } = FrozenDictionary<Guid, OfferedTrial>.Empty;
}

/// <summary>A draft that the next mails of its template are composed from, as it was read.</summary>
public sealed record OfferedTrial(TemplateCanary Row, TemplateVersion Version);
