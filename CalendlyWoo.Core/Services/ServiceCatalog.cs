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
    private ReadLibrary? _library;
    private int _changes;

    /// <summary>All services.</summary>
    public async ValueTask<IReadOnlyList<OfferedService>> GetAsync(CancellationToken cancellationToken)
    {
        return (await ReadAsync(cancellationToken)).Services;
    }

    /// <summary>The snippets as they are active now.</summary>
    public async ValueTask<SnippetLibrary> SnippetsAsync(CancellationToken cancellationToken) => (await ReadAsync(cancellationToken)).Snippets;

    /// <summary>Forgets what was read, after a change.</summary>
    public void Invalidate()
    {
        Interlocked.Increment(ref _changes);
        _snapshot = null;
    }

    private async ValueTask<Snapshot> ReadAsync(CancellationToken cancellationToken)
    {
        if (_snapshot is { } known && time.GetElapsedTime(known.ReadAt) < Freshness)
        {
            return known;
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
        var snippets = await SnippetsOf(db, cancellationToken);
        var services = all.ConvertAll(service => new OfferedService(
            service, active.Where(row => row.ServiceId == service.Id).ToDictionary(row => row.Kind, row => row.version)) { Trials = trials, Snippets = snippets });
        var snapshot = new Snapshot(readAt, services, snippets);
        if (changes == Volatile.Read(ref _changes))
        {
            // What was read while it changed may be the old.
            _snapshot = snapshot;
        }

        return snapshot;
    }

    /// <summary>The library that is known, with what has been read of it, as long as no snippet was published.</summary>
    private async Task<SnippetLibrary> SnippetsOf(AppDb db, CancellationToken cancellationToken)
    {
        var versions = await (
            from template in db.Templates.AsNoTracking().Where(template => template.Kind == TemplateKind.Snippet)
            join version in db.TemplateVersions.AsNoTracking() on template.ActiveVersionId equals version.Id
            orderby version.Id
            select new { template.Name, version.Id, version.Source }).ToListAsync(cancellationToken);
        var ids = versions.ConvertAll(version => version.Id);
        if (_library is { } known && known.Ids.SequenceEqual(ids))
        {
            return known.Library;
        }

        var library = new SnippetLibrary(versions.Select(version => KeyValuePair.Create(version.Name, version.Source)));
        _library = new ReadLibrary(ids, library);
        return library;
    }

    private sealed record ReadLibrary(List<Guid> Ids, SnippetLibrary Library);

    private sealed record Snapshot(long ReadAt, IReadOnlyList<OfferedService> Services, SnippetLibrary Snippets);
}

/// <summary>A service and the template versions that its mails are composed from; a kind that is missing is not mailed.</summary>
public sealed record OfferedService(Service Service, IReadOnlyDictionary<TemplateKind, TemplateVersion> Templates)
{
    /// <summary>Stands for a service that does not exist any more; nothing is mailed for it.</summary>
    public static OfferedService Gone(Guid id) =>
        new(new Service { Id = id, Name = "", GoLive = DateTimeOffset.MaxValue }, FrozenDictionary<TemplateKind, TemplateVersion>.Empty);

    /// <summary>The trials that want more mails, by the id of their template.</summary>
    public IReadOnlyDictionary<Guid, OfferedTrial> Trials { get; init; } = FrozenDictionary<Guid, OfferedTrial>.Empty;

    /// <summary>What its templates may include.</summary>
    public SnippetLibrary Snippets { get; init; } = SnippetLibrary.Empty;
}

/// <summary>A draft that the next mails of its template are composed from, as it was read.</summary>
public sealed record OfferedTrial(TemplateCanary Row, TemplateVersion Version);
