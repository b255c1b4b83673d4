namespace CalendlyWoo.Core.Orders.Index;

/// <summary>Makes rows of the index from orders as the shop shows them.</summary>
internal static class IndexedOrders
{
    private const int LongestName = 500;
    private const int LongestAddress = 320;
    private const int LongestShort = 50;

    /// <summary>The row of an order.</summary>
    public static IndexedOrder Of(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return new IndexedOrder
        {
            OrderId = order.Id,
            Number = Clip(order.Number, 100),
            Email = Clip(order.Billing.Email.Trim(), LongestAddress),
            Name = Clip($"{order.Billing.FirstName} {order.Billing.LastName}".Trim(), LongestName),
            Status = Clip(order.Status, LongestShort),
            Currency = Clip(order.Currency, 10),
            Total = Clip(order.Total, LongestShort),
            CreatedAt = order.CreatedAt,
            PaidAt = order.PaidAt,
            ModifiedAt = order.ModifiedAt,
            Lines = [.. order.Lines.Take(50).Select(line => new IndexedLine(Clip(line.Name, LongestName), line.Quantity))],
        };
    }

    /// <summary>True where the row says the same already, so that nothing needs to be written.</summary>
    public static bool Says(this IndexedOrder row, IndexedOrder other) =>
        row.ModifiedAt == other.ModifiedAt && row.Status == other.Status && row.PaidAt == other.PaidAt && row.Total == other.Total
        && row.Number == other.Number && row.Email == other.Email && row.Name == other.Name && row.Lines.SequenceEqual(other.Lines);

    /// <summary>True where the other was read before the row: what is older must not overwrite.</summary>
    public static bool IsNewerThan(this IndexedOrder row, IndexedOrder other) => row.ModifiedAt > other.ModifiedAt;

    private static string Clip(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
