using CalendlyWoo.Benchmarks.Outside;

namespace CalendlyWoo.Benchmarks.Pipeline;

/// <summary>Each order exactly one mail, one meta entry, one note and its status; nobody else anything.</summary>
internal sealed record Verification(MailCheck Mails, IReadOnlyList<OrderCheck> Orders, int TouchedLookalikes)
{
    public int Notes => Orders.Count(order => order.Notes == 1);

    public int Entries => Orders.Count(order => order.Entries == 1);

    public int Fitting => Orders.Count(order => order.Fits);

    public int Completed => Orders.Count(order => order.Completed);

    /// <summary>What is wrong; empty where everything is exactly once.</summary>
    public IReadOnlyList<string> Failures => [.. Found().Where(found => found.Count > 0).Select(found => $"{found.Count} {found.What}")];

    public static Verification Of(OutsideWorld world, IReadOnlyList<Customer> customers, IReadOnlyList<long> lookalikes) => new(
        MailCheck.Of(world.Mailbox.Store.Messages, customers),
        [.. customers.Select(customer => OrderCheck.Of(world.Shop.Order(customer.OrderId), customer))],
        lookalikes.Count(id => !OrderCheck.Of(world.Shop.Order(id)).IsUntouched));

    private IEnumerable<(int Count, string What)> Found() =>
    [
        (Mails.Missing, "customers without a mail"),
        (Mails.Doubles, "customers with two different mails"),
        (Mails.Strangers, "mails to somebody else"),
        (Orders.Count(order => order.Notes == 0), "orders without a note"),
        (Orders.Count(order => order.Notes > 1), "orders with several notes"),
        (Orders.Count(order => order.Entries == 0), "orders without a meta entry"),
        (Orders.Count(order => order.Entries > 1), "orders with several meta entries"),
        (Orders.Count(order => order is { Notes: 1, Entries: 1, Fits: false }), "orders with another booking's mark"),
        (Orders.Count(order => !order.Completed), "orders without the status"),
        (TouchedLookalikes, "orders of other people touched"),
    ];
}
