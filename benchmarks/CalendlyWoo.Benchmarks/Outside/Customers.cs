using CalendlyWoo.Web.Demo.Calendly;
using CalendlyWoo.Web.Demo.Shop;

namespace CalendlyWoo.Benchmarks.Outside;

/// <summary>Fills the shop with paid orders.</summary>
internal static class Customers
{
    private static readonly TimeSpan PaidBefore = TimeSpan.FromMinutes(10);

    /// <summary>Customers with an order each.</summary>
    /// <param name="shop">Gets the orders.</param>
    /// <param name="prefix">Begins every address, so that several groups cannot meet.</param>
    /// <param name="count">How many.</param>
    /// <param name="unusual">Spells every third address in upper case, and puts a plus or blanks into others.</param>
    public static IReadOnlyList<Customer> Place(SimulatedShop shop, string prefix, int count, bool unusual = false) =>
        [.. Enumerable.Range(0, count).Select(index => Place(shop, index, Spell($"{prefix}{index}", index, unusual)))];

    /// <summary>Beside each customer somebody whose address ends in hers, as <c>joann@</c> ends in <c>ann@</c>: the shop's search finds both.</summary>
    /// <returns>The ids of orders that nobody may touch.</returns>
    public static IReadOnlyList<long> PlaceLookalikes(SimulatedShop shop, IReadOnlyList<Customer> customers) =>
        [.. customers.Select(customer => Order(shop, customer.Index, (customer.Index % 2 == 0 ? "jo" : "x") + customer.OrderEmail.Trim(), "Joann Other"))];

    private static Customer Place(SimulatedShop shop, int index, (string Order, string Invitee) email)
    {
        var name = $"Customer {index}";
        return new Customer
        {
            Index = index,
            OrderEmail = email.Order,
            InviteeEmail = email.Invitee,
            Name = name,
            OrderId = Order(shop, index, email.Order, name),
            EventType = ModelStudio.EventTypes[index % ModelStudio.EventTypes.Count],
        };
    }

    private static long Order(SimulatedShop shop, int index, string email, string name) => shop.AddOrder(new NewOrder
    {
        Email = email,
        FirstName = name.Split(' ')[0],
        LastName = name.Split(' ')[1],
        Product = Customer.Product(index).Sku,
        CreatedAt = TimeProvider.System.GetUtcNow() - PaidBefore,
    }).Id;

    private static (string Order, string Invitee) Spell(string local, int index, bool unusual) => (unusual ? index % 4 : 0) switch
    {
        1 => ($"{local}@bench.example", $"{local.ToUpperInvariant()}@Bench.Example"),
        2 => ($"{local}+shop@bench.example", $"{local}+shop@bench.example"),
        3 => ($"{local.ToUpperInvariant()}@bench.example", $" {local}@bench.example "),
        _ => ($"{local}@bench.example", $"{local}@bench.example"),
    };
}
