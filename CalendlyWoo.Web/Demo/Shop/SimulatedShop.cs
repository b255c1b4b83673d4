using System.Security.Cryptography.X509Certificates;

namespace CalendlyWoo.Web.Demo.Shop;

/// <summary>
/// A WordPress site with WooCommerce 9.9.5, as far as a client of its REST API (wc/v3) can tell, over real HTTP on loopback. What it does and
/// does not do follows what was recorded of a real one (research/woocommerce.md).
/// </summary>
public sealed class SimulatedShop : IAsyncDisposable
{
    private readonly ShopStore _store;
    private LoopbackServer? _server;

    private SimulatedShop(ShopOptions options, TimeProvider time)
    {
        _store = new ShopStore(options, time);
        Webhooks = new ShopWebhooks(_store, time);
    }

    /// <summary>The site's address, such as <c>http://127.0.0.1:41233</c>; what a merchant would type.</summary>
    public Uri Address => new(_store.Site);

    /// <summary>The first of the shop's keys.</summary>
    public ShopKey Key => _store.Options.Keys[0];

    /// <summary>All keys, those that the granting flow made included.</summary>
    public IReadOnlyList<ShopKey> Keys => _store.Keys;

    /// <summary>The self-signed certificate of a shop that speaks https, for clients that pin it.</summary>
    public X509Certificate2? Certificate { get; private set; }

    /// <summary>What goes wrong; may be changed at any time.</summary>
    public ShopFaults Faults { get; } = new();

    /// <summary>Every request that came in.</summary>
    public RequestLog<ShopCalls, ShopFault> Requests { get; } = new();

    /// <summary>The shop's own webhooks.</summary>
    public ShopWebhooks Webhooks { get; }

    /// <summary>All orders, in the order of their ids.</summary>
    public IReadOnlyList<OrderView> Orders
    {
        get { lock (_store.Gate) return [.. _store.Orders.Select(order => order.View())]; }
    }

    /// <summary>Starts a shop that sells <see cref="ModelProducts.All"/>.</summary>
    /// <param name="options">Null for the usual shop on any free port.</param>
    /// <param name="time">The shop's clock; null for the real one.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<SimulatedShop> StartAsync(ShopOptions? options = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        options ??= new ShopOptions();
        time ??= TimeProvider.System;
        var shop = new SimulatedShop(options, time);
        var handler = new ShopServer(shop._store, shop.Webhooks, shop.Faults, shop.Requests, time);
        shop.Certificate = options.Https ? LoopbackCertificate.Create(TimeProvider.System.GetUtcNow(), options.Certificate) : null;
        shop._server = await LoopbackServer.StartAsync(handler.HandleAsync, options.Port, shop.Certificate, cancellationToken);
        handler.Stopping = shop._server.Stopping;
        shop._store.Site = shop._server.Address.GetLeftPart(UriPartial.Authority) + options.SitePath;
        return shop;
    }

    /// <summary>Puts a product on sale.</summary>
    public void AddProduct(ShopProduct product)
    {
        lock (_store.Gate) _store.Products.Add(product);
    }

    /// <summary>A customer places an order. No mail is recorded for it.</summary>
    public OrderView AddOrder(NewOrder order)
    {
        lock (_store.Gate) return _store.Add(order).View();
    }

    /// <summary>The shop itself changes the status, with everything that WooCommerce does then: dates, note, mails.</summary>
    /// <exception cref="KeyNotFoundException">There is no such order.</exception>
    public OrderView SetStatus(long id, string status)
    {
        lock (_store.Gate)
        {
            var order = _store.Find(id) ?? throw new KeyNotFoundException($"The shop has no order {id}.");
            OrderTransition.Apply(_store, order, status);
            order.ModifiedAt = _store.Now();
            _store.Changed(order, "updated");
            return order.View();
        }
    }

    /// <summary>The order as it is now.</summary>
    /// <exception cref="KeyNotFoundException">There is no such order.</exception>
    public OrderView Order(long id)
    {
        lock (_store.Gate) return _store.Find(id)?.View() ?? throw new KeyNotFoundException($"The shop has no order {id}.");
    }

    /// <summary>Waits until the order looks as wanted, and returns it.</summary>
    /// <param name="id">The order.</param>
    /// <param name="condition">Looked at now and after each change.</param>
    /// <param name="limit">Real time; null means two minutes.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">It did not come to look so within the limit.</exception>
    public async Task<OrderView> WaitForAsync(long id, Func<OrderView, bool> condition, TimeSpan? limit = null, CancellationToken cancellationToken = default)
    {
        await _store.Pulse.UntilAsync(() => condition(Order(id)), limit, cancellationToken: cancellationToken);
        return Order(id);
    }

    /// <summary>Waits until so many orders look as wanted.</summary>
    /// <inheritdoc cref="WaitForAsync(long, Func{OrderView, bool}, TimeSpan?, CancellationToken)"/>
    public Task WaitForCountAsync(int count, Func<OrderView, bool> condition, TimeSpan? limit = null, CancellationToken cancellationToken = default) =>
        _store.Pulse.UntilAsync(() => Orders.Count(condition) >= count, limit, TimeSpan.FromMilliseconds(20), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Webhooks.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }
}
