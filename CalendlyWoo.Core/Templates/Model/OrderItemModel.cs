namespace CalendlyWoo.Core.Templates.Model;

/// <summary>One line of the order. <paramref name="Total"/> is for all pieces, tax excluded, as WooCommerce gives it.</summary>
public sealed record OrderItemModel(string Name, int Quantity, Money? Total)
{
    private Money? Price => Total?.Part(Quantity);

    public static OrderItemModel Sample { get; } = new("Virtual Styling Session", 1, new Money(125.00m, "USD", RenderOptions.Default.Culture));

    public static ModelSchema<OrderItemModel> Schema { get; } = new(
        Sample,
        Field.Text<OrderItemModel>("name", item => item.Name, "The product's name."),
        Field.Count<OrderItemModel>("quantity", item => item.Quantity, "How many pieces."),
        Field.Number<OrderItemModel>("price", item => item.Price?.Amount, "What one piece costs without tax, as a number.").Optional(),
        Field.Text<OrderItemModel>("price_text", item => item.Price?.Text, "What one piece costs without tax, with its currency.").Optional(),
        Field.Number<OrderItemModel>("total", item => item.Total?.Amount, "What the pieces cost together without tax, as a number.").Optional(),
        Field.Text<OrderItemModel>("total_text", item => item.Total?.Text, "What the pieces cost together without tax, with its currency.").Optional());
}
