namespace CalendlyWoo.Core.Templates.Model;

/// <summary>The order that pays for the session.</summary>
/// <param name="Number">What the shop calls it; null where there is no order to speak of.</param>
/// <param name="Items">What was bought.</param>
/// <param name="Total">What was paid, tax included.</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record OrderModel(string? Number, IReadOnlyList<OrderItemModel> Items, decimal? Total, string? Currency)
{
    public static OrderModel Empty { get; } = new(null, [], null, null);

    public static OrderModel Sample { get; } = new("1042", [OrderItemModel.Sample], 125.00m, "USD");

    public static ModelSchema<OrderModel> Schema { get; } = new(
        Sample,
        Field.Text<OrderModel>("number", order => order.Number, "The order's number.").Optional(),
        Field.List<OrderModel, OrderItemModel>("items", order => order.Items, OrderItemModel.Schema, "What was bought."),
        Field.Number<OrderModel>("total", order => order.Total, "What was paid.").Optional(),
        Field.Text<OrderModel>("currency", order => order.Currency, "The currency of the total.").Optional());
}

/// <summary>One line of the order. <paramref name="Total"/> is for all pieces, tax excluded, as WooCommerce gives it.</summary>
public sealed record OrderItemModel(string Name, int Quantity, decimal? Total)
{
    public static OrderItemModel Sample { get; } = new("Virtual Styling Session", 1, 125.00m);

    public static ModelSchema<OrderItemModel> Schema { get; } = new(
        Sample,
        Field.Text<OrderItemModel>("name", item => item.Name, "The product's name."),
        Field.Count<OrderItemModel>("quantity", item => item.Quantity, "How many pieces."),
        Field.Number<OrderItemModel>("total", item => item.Total, "What the pieces cost together.").Optional());
}
