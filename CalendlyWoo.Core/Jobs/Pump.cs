using System.Collections.Concurrent;
using CalendlyWoo.Core.Bookings.Intake;
using CalendlyWoo.Core.Notifications;
using CalendlyWoo.Core.Orders;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Jobs;

/// <summary>Moves what is due: reads deliveries, claims notifications under leases, and works on as many at once as the settings allow.</summary>
internal sealed partial class Pump(
    DeliveryIntake intake, NotificationClaims claims, NotificationRunner runner, ConnectionProbes probes, IOptionsMonitor<WorkerOptions> options, ILogger<Pump> logger)
    : IDisposable
{
    private readonly ConcurrentQueue<ClaimedNotification> _claimed = new();
    private readonly ConcurrentDictionary<Guid, Guid> _leases = new();
    private readonly SemaphoreSlim _stir = new(0);
    private int _running;
    private int _atWork;
    private long _turns;

    /// <summary>Tells a pump that is at work to look again before it ends.</summary>
    public void Stir()
    {
        if (_stir.CurrentCount == 0)
        {
            _stir.Release();
        }
    }

    /// <summary>The leases of what is claimed or being worked on, to be renewed.</summary>
    public IReadOnlyCollection<Guid> Leases => [.. _leases.Values.Distinct()];

    /// <summary>As whom this process may hold leases of orders just now.</summary>
    public IReadOnlyCollection<Guid> OrderHolders => [.. _leases.Select(lease => OrderLease.HolderFor(lease.Value, lease.Key))];

    /// <summary>How often it has looked for what is due.</summary>
    public long Turns => Interlocked.Read(ref _turns);

    /// <summary>True while <see cref="RunAsync"/> is at work: then <see cref="Stir"/> is enough.</summary>
    public bool IsAtWork => Volatile.Read(ref _atWork) == 1;

    /// <summary>Works until nothing is due. A stop lets the steps in hand finish and gives the rest back.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        if (Interlocked.Exchange(ref _atWork, 1) == 1)
        {
            Stir();
            return;
        }

        do
        {
            Volatile.Write(ref _atWork, 1);
            await WorkAsync(stopping);
            Volatile.Write(ref _atWork, 0);
        }
        while (_stir.CurrentCount > 0 && !stopping.IsCancellationRequested && Interlocked.Exchange(ref _atWork, 1) == 0);
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            var moved = true;
            while (moved || Volatile.Read(ref _running) > 0 || !_claimed.IsEmpty || _stir.CurrentCount > 0)
            {
                if (!moved)
                {
                    await _stir.WaitAsync(stopping);
                }

                moved = await TurnAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The host stops; what follows gives everything back.
        }
        finally
        {
            await DrainAsync();
        }
    }

    public void Dispose() => _stir.Dispose();

    /// <returns>True where it is worth turning again at once.</returns>
    private async Task<bool> TurnAsync(CancellationToken stopping)
    {
        await probes.ProbeDueAsync(stopping);
        var workers = Math.Max(1, options.CurrentValue.Count);
        var (read, claimed) = (0, 0);
        if (_claimed.Count < workers)
        {
            // Not while enough is claimed already: what cannot be worked on yet would only take time from what can.
            read = await intake.ReadDueAsync(stopping);
            // One claim costs a commit, so it takes more than is free just now.
            claimed = await ClaimAsync(workers * 2, stopping);
        }

        var started = 0;
        while (Volatile.Read(ref _running) < workers && _claimed.TryDequeue(out var next))
        {
            Start(next, stopping);
            started++;
        }

        Interlocked.Increment(ref _turns);
        return read > 0 || (claimed > 0 && started > 0);
    }

    private async Task<int> ClaimAsync(int most, CancellationToken stopping)
    {
        var claimed = await claims.ClaimAsync(most, stopping);
        foreach (var next in claimed)
        {
            _leases[next.Notification.Id] = next.Notification.LeaseId!.Value;
            _claimed.Enqueue(next);
        }

        return claimed.Count;
    }

    private void Start(ClaimedNotification claimed, CancellationToken stopping)
    {
        Interlocked.Increment(ref _running);
        _ = Task.Run(() => WorkOffAsync(claimed, stopping), CancellationToken.None);
    }

    /// <summary>One worker. It takes the next row by itself, because a turn may be held up by the commits of intake and claim.</summary>
    private async Task WorkOffAsync(ClaimedNotification first, CancellationToken stopping)
    {
        var next = first;
        do
        {
            await RunAsync(next, stopping);
            if (_claimed.Count < options.CurrentValue.Count)
            {
                Stir();
            }
        }
        while (!stopping.IsCancellationRequested && Volatile.Read(ref _running) <= options.CurrentValue.Count && _claimed.TryDequeue(out next));
        Interlocked.Decrement(ref _running);
        Stir();
    }

    private async Task RunAsync(ClaimedNotification claimed, CancellationToken stopping)
    {
        var id = claimed.Notification.Id;
        try
        {
            await runner.RunAsync(claimed, stopping);
        }
        catch (Exception exception)
        {
            LogLost(id, exception);
        }
        finally
        {
            _leases.TryRemove(id, out _);
        }
    }

    private async Task DrainAsync()
    {
        var unbegun = new List<Guid>();
        while (_claimed.TryDequeue(out var next))
        {
            unbegun.Add(next.Notification.Id);
            _leases.TryRemove(next.Notification.Id, out _);
        }

        if (unbegun.Count > 0)
        {
            await claims.GiveBackAsync(unbegun);
        }

        while (Volatile.Read(ref _running) > 0)
        {
            await _stir.WaitAsync(CancellationToken.None);
        }
    }

    [LoggerMessage(1201, LogLevel.Error, "Notification {NotificationId} is left to the end of its lease")]
    private partial void LogLost(Guid notificationId, Exception exception);
}
