using System.Diagnostics;
using CalendlyWoo.Benchmarks.Outside;
using CalendlyWoo.Web.Demo.Mailbox;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Benchmarks.Pipeline;

/// <summary>Sees each customer's first mail and the moment in which her order got its status.</summary>
internal sealed class Arrivals : IDisposable
{
    // The simulated shop tells nobody what changes, and its own times are whole seconds; only orders whose mail is there are looked at.
    private static readonly TimeSpan Resolution = TimeSpan.FromMilliseconds(10);
    private readonly OutsideWorld _world;
    private readonly IReadOnlyList<Customer> _customers;
    private readonly Dictionary<string, int> _byAddress;
    private readonly long[] _mailedAt;
    private readonly long[] _completedAt;
    private int _mails;
    private int _statuses;

    public Arrivals(OutsideWorld world, IReadOnlyList<Customer> customers)
    {
        (_world, _customers) = (world, customers);
        _mailedAt = new long[customers.Count];
        _completedAt = new long[customers.Count];
        _byAddress = customers.ToDictionary(customer => customer.InviteeEmail.Trim(), customer => customer.Index, StringComparer.OrdinalIgnoreCase);
        world.Mailbox.Store.Received += Note;
    }

    /// <summary>Customers with a mail.</summary>
    public int Mails => Volatile.Read(ref _mails);

    /// <summary>Customers whose order has its status.</summary>
    public int Statuses => Volatile.Read(ref _statuses);

    /// <summary>Both, as a share of all: 1 when everything is done.</summary>
    public double Progress => (Mails + Statuses) / (2.0 * _customers.Count);

    /// <summary>First mails, on <see cref="Stopwatch"/>'s clock; 0 where there is none.</summary>
    public IReadOnlyList<long> MailedAt => _mailedAt;

    /// <summary>Changed statuses, on <see cref="Stopwatch"/>'s clock; 0 where there is none.</summary>
    public IReadOnlyList<long> CompletedAt => _completedAt;

    /// <summary>Returns when every customer has her mail and every order its status.</summary>
    public async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Resolution);
        while (Statuses < _customers.Count && await timer.WaitForNextTickAsync(cancellationToken))
        {
            foreach (var customer in _customers)
            {
                if (_completedAt[customer.Index] == 0 && Volatile.Read(ref _mailedAt[customer.Index]) != 0 && IsCompleted(_world.Shop, customer))
                {
                    _completedAt[customer.Index] = Stopwatch.GetTimestamp();
                    Interlocked.Increment(ref _statuses);
                }
            }
        }
    }

    public void Dispose() => _world.Mailbox.Store.Received -= Note;

    private static bool IsCompleted(SimulatedShop shop, Customer customer) => shop.Order(customer.OrderId).Status == "completed";

    private void Note(ReceivedMail mail)
    {
        var now = Stopwatch.GetTimestamp();
        foreach (var address in mail.To)
        {
            if (_byAddress.TryGetValue(address, out var index) && Interlocked.CompareExchange(ref _mailedAt[index], now, 0) == 0) Interlocked.Increment(ref _mails);
        }
    }
}
