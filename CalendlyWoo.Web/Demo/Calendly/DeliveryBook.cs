namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>All deliveries: sends them, tries failed ones again on the simulator's clock, disables subscriptions that stay deaf for 24 hours.</summary>
public sealed class DeliveryBook : IAsyncDisposable
{
    private readonly CalendlyStore _store;
    private readonly CalendlyFaults _faults;
    private readonly TimeProvider _time;
    private readonly DeliveryPost _post;
    private readonly List<Delivery> _all = [];
    private readonly CancellationTokenSource _stop = new();
    private int _busy;

    internal DeliveryBook(CalendlyStore store, CalendlyOptions options, CalendlyFaults faults, TimeProvider time)
    {
        _store = store;
        _faults = faults;
        _time = time;
        _post = new DeliveryPost(options, faults, time);
    }

    /// <summary>Every delivery so far, oldest first.</summary>
    public IReadOnlyList<DeliveryView> All
    {
        get { lock (_store.Gate) return [.. _all.Select(delivery => delivery.View())]; }
    }

    /// <summary>Waits until nothing is on its way. What waits for a retry is not on its way.</summary>
    /// <param name="limit">Real time; null means ten seconds.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">Something was still on its way after the limit.</exception>
    public Task SettledAsync(TimeSpan? limit = null, CancellationToken cancellationToken = default) =>
        _store.Pulse.UntilAsync(() => Volatile.Read(ref _busy) == 0, limit, cancellationToken: cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        lock (_store.Gate)
        {
            foreach (var delivery in _all) delivery.Timer?.Dispose();
        }

        _post.Dispose();
    }

    /// <summary>Sends these payloads one after the other, each to every subscription that asked for its event.</summary>
    internal void Send(params IReadOnlyList<InviteePayload> payloads)
    {
        List<Delivery[]> groups;
        lock (_store.Gate)
        {
            groups = [.. payloads.Select(payload => _store.TargetsOf(payload.Event).Select(target => For(payload, target)).ToArray())];
            _all.AddRange(groups.SelectMany(group => group));
            Interlocked.Increment(ref _busy);
        }

        _ = Task.Run(async () =>
        {
            foreach (var group in groups) await Task.WhenAll(group.Select(AttemptAsync));
            Settle();
        });
    }

    private static Delivery For(InviteePayload payload, SimulatedSubscription target) => new()
    {
        Event = payload.Event,
        InviteeUuid = payload.Invitee.Uuid,
        Url = new Uri(target.CallbackUrl),
        Body = payload.ToBytes(),
        SubscriptionUuid = target.Uuid,
        SigningKey = target.SigningKey,
        PointlessAfter = payload.Meeting.End + TimeSpan.FromHours(24),
    };

    private async Task AttemptAsync(Delivery delivery)
    {
        var attempts = await Task.WhenAll(Enumerable.Range(0, _faults.DuplicateDeliveries ? 2 : 1).Select(_ => _post.SendAsync(delivery, _stop.Token)));
        lock (_store.Gate)
        {
            delivery.Attempts.AddRange(attempts);
            delivery.NextAttemptAt = null;
            if (!_stop.IsCancellationRequested) Record(delivery, attempts.Any(attempt => attempt.Succeeded));
        }
    }

    private void Record(Delivery delivery, bool succeeded)
    {
        if (!succeeded) Fail(delivery);
        if (_store.Subscription(delivery.SubscriptionUuid) is not { Disabled: false } subscription) return;
        var retrying = _all.Exists(other => other.SubscriptionUuid == delivery.SubscriptionUuid && other.NextAttemptAt is not null);
        if (retrying == subscription.RetryStartedAt is not null) return;
        _store.Put(subscription with { RetryStartedAt = retrying ? _time.GetUtcNow() : null });
    }

    private void Fail(Delivery delivery)
    {
        var now = _time.GetUtcNow();
        if (_store.Subscription(delivery.SubscriptionUuid) is not { Disabled: false } subscription) return;
        var first = delivery.FirstFailure ??= now;
        if (now >= delivery.PointlessAfter) return;
        if (RetrySchedule.Next(first, ++delivery.Failures, now) is not { } next)
        {
            _store.Put(subscription with { Disabled = true, UpdatedAt = now });
            return;
        }

        delivery.NextAttemptAt = next;
        delivery.Timer?.Dispose();
        delivery.Timer = _time.CreateTimer(_ => Retry(delivery), null, next - now, Timeout.InfiniteTimeSpan);
    }

    private void Retry(Delivery delivery)
    {
        if (_stop.IsCancellationRequested || _store.Subscription(delivery.SubscriptionUuid) is not { Disabled: false }) return;
        Interlocked.Increment(ref _busy);
        _ = Task.Run(async () =>
        {
            await AttemptAsync(delivery);
            Settle();
        });
    }

    private void Settle()
    {
        Interlocked.Decrement(ref _busy);
        _store.Pulse.Beat();
    }
}
