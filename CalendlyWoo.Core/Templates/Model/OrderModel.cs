using System.Globalization;
using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>The order that pays.</summary>
/// <param name="Number">What the shop calls it; null where there is no order to speak of.</param>
/// <param name="Items">What was bought.</param>
/// <param name="Total">What was paid, tax included.</param>
public sealed record OrderModel(string? Number, IReadOnlyList<OrderItemModel> Items, Money? Total)
{
    /// <summary>On the shop's clock.</summary>
    public ZonedTime? PaidAt { get; init; }

    /// <summary>In which days and months are named.</summary>
    public CultureInfo Culture { get; init; } = RenderOptions.Default.Culture;

    public static OrderModel Empty { get; } = new(null, [], null);

    public static OrderModel Sample { get; } = new("1042", [OrderItemModel.Sample], new Money(125.00m, "USD", RenderOptions.Default.Culture))
    {
        PaidAt = ZonedTime.At(new DateTimeOffset(2026, 11, 16, 9, 5, 0, TimeSpan.Zero), TimeZoneInfo.Utc),
    };

    /// <summary>Where the payer may be somebody else, whose order is nobody's business.</summary>
    public static ModelSchema<OrderModel> Schema { get; } = new(Sample, [.. Fields().Select(field => field.Optional())]);

    /// <summary>Where the mail goes to who paid.</summary>
    public static ModelSchema<OrderModel> KnownSchema { get; } = new(Sample, Fields());

    private static List<Field<OrderModel>> Fields() =>
    [
        Field.Text<OrderModel>("number", order => order.Number, "The order's number."),
        Field.Date<OrderModel>("date_paid", order => order.PaidAt, "When it was paid, on your clock, to be written with date.to_string.").Optional(),
        Field.Text<OrderModel>("date_paid_text", order => SessionClock.DateOf(order.PaidAt, order.Culture), "The day on which it was paid, on your clock.").Optional(),
        Field.List<OrderModel, OrderItemModel>("items", order => order.Items, OrderItemModel.Schema, "What was bought."),
        Field.Number<OrderModel>("total", order => order.Total?.Amount, "What was paid, as a number."),
        Field.Text<OrderModel>("total_text", order => order.Total?.Text, "What was paid, with its currency."),
        Field.Text<OrderModel>("currency", order => order.Total?.Currency, "The three letters of the currency."),
    ];
}
