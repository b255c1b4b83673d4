namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>
/// The shop's webhooks: an unsigned ping when one is made, then one delivery per changed order, whatever changed while it was pending, with the
/// order as it is when it is sent. A failed delivery is never tried again.
/// </summary>
public sealed class ShopWebhooks : IDisposable
{
    private const int FailuresToDisable = 7;

    private readonly ShopStore _store;
    private readonly TimeProvider _time;
    private readonly ShopWebhookPost _post;
    private readonly List<ShopWebhook> _all = [];
    private readonly List<ShopWebhookDelivery> _deliveries = [];
    private readonly HashSet<(long Webhook, long Order)> _pending = [];
    private readonly CancellationTokenSource _stop = new();
    private long _lastId;
    private int _busy;

    internal ShopWebhooks(ShopStore store, TimeProvider time)
    {
        _store = store;
        _time = time;
        _post = new ShopWebhookPost(store);
        store.OrderChanged = Enqueue;
    }

    /// <summary>All webhooks, oldest first.</summary>
    public IReadOnlyList<ShopWebhook> All
    {
        get { lock (_store.Gate) return [.. _all]; }
    }

    /// <summary>Everything that was sent, oldest first, pings included.</summary>
    public IReadOnlyList<ShopWebhookDelivery> Deliveries
    {
        get { lock (_store.Gate) return [.. _deliveries]; }
    }

    /// <summary>Makes a webhook as the API does, ping included.</summary>
    public ShopWebhook Add(string topic, Uri deliveryUrl, string secret, string name = "")
    {
        lock (_store.Gate)
        {
            var webhook = new ShopWebhook { Id = ++_lastId, Name = name, Topic = topic, DeliveryUrl = deliveryUrl, CreatedAt = _store.Now(), Secret = secret };
            _all.Add(webhook);
            Run(async () =>
            {
                var status = await _post.PingAsync(webhook, _stop.Token);
                lock (_store.Gate) _deliveries.Add(new ShopWebhookDelivery(webhook.Id, null, _store.Now(), status));
            });
            return webhook;
        }
    }

    /// <summary>Removes a webhook; false where there is none.</summary>
    public bool Remove(long id)
    {
        lock (_store.Gate) return _all.RemoveAll(webhook => webhook.Id == id) > 0;
    }

    /// <summary>Waits until nothing is pending or on its way.</summary>
    /// <param name="limit">Real time; null means ten seconds.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">Something was still on its way after the limit.</exception>
    public Task SettledAsync(TimeSpan? limit = null, CancellationToken cancellationToken = default) =>
        _store.Pulse.UntilAsync(() => Volatile.Read(ref _busy) == 0, limit, cancellationToken: cancellationToken);

    public void Dispose()
    {
        _stop.Cancel();
        _post.Dispose();
    }

    /// <summary>A new order is told twice: as created and as updated.</summary>
    private void Enqueue(OrderRow order, string action)
    {
        foreach (var webhook in _all)
        {
            if (webhook.Disabled || (webhook.Topic != $"order.{action}" && webhook.Topic != "order.updated") || !_pending.Add((webhook.Id, order.Id))) continue;
            Run(() => DeliverAsync(webhook.Id, order));
        }
    }

    private async Task DeliverAsync(long id, OrderRow order)
    {
        if (_store.Options.WebhookDelay > TimeSpan.Zero) await Task.Delay(_store.Options.WebhookDelay, _time, _stop.Token);
        ShopWebhook? webhook;
        ReadOnlyMemory<byte> body;
        lock (_store.Gate)
        {
            _pending.Remove((id, order.Id));
            webhook = _all.Find(candidate => candidate.Id == id && !candidate.Disabled);
            body = Reply.JsonBytes(json => OrderJson.Write(json, _store, order, FieldFilter.All));
        }

        if (webhook is null) return;
        var status = await _post.DeliverAsync(webhook, body, _stop.Token);
        lock (_store.Gate)
        {
            _deliveries.Add(new ShopWebhookDelivery(id, order.Id, _store.Now(), status));
            var place = _all.FindIndex(candidate => candidate.Id == id);
            if (place < 0) return;
            var failures = status is >= 200 and <= 302 ? 0 : _all[place].FailureCount + 1;
            _all[place] = _all[place] with { FailureCount = failures, Disabled = failures >= FailuresToDisable };
        }
    }

    private void Run(Func<Task> work)
    {
        Interlocked.Increment(ref _busy);
        _ = Task.Run(async () =>
        {
            try
            {
                await work();
            }
            catch (OperationCanceledException)
            {
                // The shop was closed before the delivery was due.
            }
            finally
            {
                Interlocked.Decrement(ref _busy);
                _store.Pulse.Beat();
            }
        });
    }
}
