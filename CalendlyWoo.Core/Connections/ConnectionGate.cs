using System.Collections.Concurrent;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Cases;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Connections;

/// <summary>Knows which parties are paused. A pause opens one case, is shared by all copies through the database, and ends when a probe succeeds.</summary>
public sealed class ConnectionGate(IDbContextFactory<AppDb> factory, GroupCommit commits, TimeProvider time)
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<ConnectionName, Connection> _known = new();
    private long _readAt;

    /// <summary>The pause, or null while the party can be worked with.</summary>
    public async ValueTask<Connection?> PauseOfAsync(ConnectionName name, CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        return _known.TryGetValue(name, out var connection) && connection.PausedSince is not null ? connection : null;
    }

    /// <summary>Pauses the party; several workers may find out at the same moment.</summary>
    public async Task PauseAsync(ConnectionName name, Failure failure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(failure);
        if (await PauseOfAsync(name, cancellationToken) is not null)
        {
            return;
        }

        var now = time.GetUtcNow();
        var (connection, former) = await ReadAsync(name, cancellationToken);
        if (connection.PausedSince is null)
        {
            connection.PausedSince = now;
            connection.Probes = 0;
            connection.ProbeAt = failure.RetryAt ?? now + ProbePlan.Pause(0);
            connection.Problem = failure.Message;
            await commits.CommitAsync(
                db =>
                {
                    Write(db, connection, former);
                    db.Add(CaseFor(name, failure, now));
                    db.Add(ActivityLog.General(ActivityKind.Connection, ActivityLevel.Error, failure.Message, now));
                },
                cancellationToken);
        }

        await RefreshNowAsync(cancellationToken);
    }

    /// <summary>The paused parties whose probe is due.</summary>
    public async Task<IReadOnlyList<ConnectionName>> DueProbesAsync(CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        var now = time.GetUtcNow();
        return [.. _known.Values.Where(c => c.PausedSince is not null && c.ProbeAt <= now).Select(c => c.Name)];
    }

    /// <summary>Notes a probe that failed; the next comes later.</summary>
    public async Task ProbeFailedAsync(ConnectionName name, Failure failure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(failure);
        var (connection, former) = await ReadAsync(name, cancellationToken);
        connection.Probes++;
        connection.ProbeAt = time.GetUtcNow() + ProbePlan.Pause(connection.Probes);
        connection.Problem = failure.Message;
        await commits.CommitAsync(db => Write(db, connection, former), cancellationToken);
        await RefreshNowAsync(cancellationToken);
    }

    /// <summary>Ends the pause: the case closes by itself, and what waited is due now.</summary>
    public Task ResumeAsync(ConnectionName name, CancellationToken cancellationToken) => ResumeAsync(name, null, cancellationToken);

    /// <summary>As <see cref="ResumeAsync(ConnectionName, CancellationToken)"/>, with words of one's own for the log.</summary>
    public async Task ResumeAsync(ConnectionName name, string? words, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var (connection, former) = await ReadAsync(name, cancellationToken);
        if (connection.PausedSince is { } since)
        {
            connection.PausedSince = null;
            connection.ProbeAt = null;
            connection.Problem = null;
            var key = CaseKey(name);
            // The pause ends last: a crash in between leaves it, and the next probe does all of this again.
            await commits.RunAloneAsync(
                async (db, token) =>
                {
                    await db.Cases.Where(c => c.OpenKey == key)
                        .ExecuteUpdateAsync(set => set.SetProperty(c => c.OpenKey, (string?)null).SetProperty(c => c.ClosedAt, now), token);
                    return await db.Notifications.Where(n => n.WaitsFor == name)
                        .ExecuteUpdateAsync(set => set.SetProperty(n => n.DueAt, now).SetProperty(n => n.WaitsFor, (ConnectionName?)null), token);
                },
                cancellationToken);
            await commits.CommitAsync(
                db =>
                {
                    Write(db, connection, former);
                    db.Add(ActivityLog.General(ActivityKind.Connection, ActivityLevel.Info, words ?? T($"{WordsOf(name)} works again after {Words(now - since)}."), now));
                },
                cancellationToken);
        }

        await RefreshNowAsync(cancellationToken);
    }

    private static void Write(AppDb db, Connection connection, Guid? former)
    {
        connection.Stamp = Guid.CreateVersion7();
        if (former is null)
        {
            db.Add(connection);
        }
        else
        {
            db.Update(connection).Property(c => c.Stamp).OriginalValue = former.Value;
        }
    }

    private static string CaseKey(ConnectionName name) => $"connection:{name}";

    private static string WordsOf(ConnectionName name) => name switch
    {
        ConnectionName.Calendly => "Calendly",
        ConnectionName.Shop => "The shop",
        ConnectionName.Mail => T("The mail server"),
    };

    private static string Words(TimeSpan span) => span < TimeSpan.FromMinutes(2) ? $"{span.TotalSeconds:0} seconds" : $"{span.TotalMinutes:0} minutes";

    private static Case CaseFor(ConnectionName name, Failure failure, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Key = CaseKey(name),
        OpenKey = CaseKey(name),
        Kind = CaseKind.ConnectionLost,
        Title = T($"{WordsOf(name)} cannot be worked with"),
        Reasons = [failure.Message],
        NextStep = name == ConnectionName.Calendly
            ? T("Open Settings, Calendly: it says what to do. Bookings that were missed are fetched once it works again.")
            : T("Mails wait and leave by themselves once it works again. If it does not, check its settings."),
        OpenedAt = now,
    };

    private async Task<(Connection Connection, Guid? Stamp)> ReadAsync(ConnectionName name, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var connection = await db.Connections.AsNoTracking().SingleOrDefaultAsync(c => c.Name == name, cancellationToken);
        return connection is null ? (new Connection { Name = name }, null) : (connection, connection.Stamp);
    }

    private async ValueTask RefreshAsync(CancellationToken cancellationToken)
    {
        if (_readAt == 0 || time.GetElapsedTime(_readAt) >= Freshness)
        {
            await RefreshNowAsync(cancellationToken);
        }
    }

    private async Task RefreshNowAsync(CancellationToken cancellationToken)
    {
        _readAt = time.GetTimestamp();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        foreach (var connection in await db.Connections.AsNoTracking().ToListAsync(cancellationToken))
        {
            _known[connection.Name] = connection;
        }
    }
}
