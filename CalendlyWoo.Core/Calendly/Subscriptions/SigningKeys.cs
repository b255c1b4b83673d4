using System.Collections.Frozen;
using System.Data.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>
/// The keys that a delivery may be signed with: the configured ones, and those which we chose for subscriptions. Kept in memory; the database is asked only
/// where a signature fits none of them, and at most every other second, so that a key which another copy of the product chose a moment ago counts at once.
/// </summary>
public sealed class SigningKeys : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);

    /// <summary>Calendly tries a message again for 24 hours, also one of a subscription that is gone.</summary>
    private static readonly TimeSpan KeptAfterRetirement = TimeSpan.FromDays(7);
    private readonly IDbContextFactory<AppDb> _factory;
    private readonly IOptionsMonitor<CalendlyOptions> _options;
    private readonly SigningKeyProtector _protector;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _gate = new(1);
    private volatile Known _known = new([], FrozenSet<string>.Empty);
    private long _readAt;

    internal SigningKeys(IDbContextFactory<AppDb> factory, IOptionsMonitor<CalendlyOptions> options, SigningKeyProtector protector, TimeProvider time) =>
        (_factory, _options, _protector, _time) = (factory, options, protector, time);

    /// <summary>As known now, newest first; empty where there is none.</summary>
    public IReadOnlyList<string> Current => _known.Own.Count == 0 ? _options.CurrentValue.SigningKeys : [.. _options.CurrentValue.SigningKeys, .. _known.Own];

    /// <summary>Whether the slug is one of ours, which nobody but Calendly and we know.</summary>
    public bool IsOwnSlug(string slug) => _known.Slugs.Contains(slug);

    public void Dispose() => _gate.Dispose();

    /// <summary>Reads the database again, unless that was done just now.</summary>
    /// <returns>True where it was read.</returns>
    public async ValueTask<bool> RefreshIfOldAsync(CancellationToken cancellationToken)
    {
        var before = Volatile.Read(ref _readAt);
        if (before != 0 && _time.GetElapsedTime(before) < Freshness)
        {
            return false;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            // Who waited here finds what the one before him has just read.
            return Volatile.Read(ref _readAt) != before || await TryReadAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Reads the database now: a key was chosen, or taken back.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await TryReadAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<bool> TryReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = _time.GetUtcNow();
            await using var db = await _factory.CreateDbContextAsync(cancellationToken);
            var rows = await db.CalendlySubscriptions.AsNoTracking().ToListAsync(cancellationToken);
            var kept = rows.Where(row => row.RetiredAt is not { } retired || retired + KeptAfterRetirement > now).OrderByDescending(row => row.CreatedAt);
            _known = new Known(
                [.. kept.Select(row => _protector.Read(row.SigningKey)).OfType<string>()], rows.Select(row => row.Slug).ToFrozenSet(StringComparer.Ordinal));
            Volatile.Write(ref _readAt, Math.Max(1, _time.GetTimestamp()));
            return true;
        }
        catch (DbException)
        {
            // What is known holds; the next signature that fits nothing asks again.
            return false;
        }
    }

    private sealed record Known(IReadOnlyList<string> Own, FrozenSet<string> Slugs);
}
