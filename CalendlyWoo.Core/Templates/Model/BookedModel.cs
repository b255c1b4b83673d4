using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>What the <em>booked</em> mail may say.</summary>
public sealed record BookedModel
{
    public required CustomerModel Customer { get; init; }

    public required BookingModel Booking { get; init; }

    public required ServiceModel Service { get; init; }

    /// <summary>Empty where the payer is somebody else, and where no order is known.</summary>
    public OrderModel Order { get; init; } = OrderModel.Empty;

    public required ShopModel Shop { get; init; }

    public static BookedModel Sample { get; } = new()
    {
        Customer = CustomerModel.Sample,
        Booking = BookingModel.Sample,
        Service = ServiceModel.Sample,
        Order = OrderModel.Sample,
        Shop = ShopModel.Sample,
    };

    public static ModelSchema<BookedModel> Schema { get; } = new(
        Sample,
        Field.Object<BookedModel, CustomerModel>("customer", model => model.Customer, CustomerModel.Schema, "Who booked."),
        Field.Object<BookedModel, BookingModel>("booking", model => model.Booking, BookingModel.Schema, "The booked session."),
        Field.Object<BookedModel, ServiceModel>("service", model => model.Service, ServiceModel.Schema, "What was booked."),
        Field.Object<BookedModel, OrderModel>("order", model => model.Order, OrderModel.Schema, "The order that pays for it. Empty where somebody else paid."),
        Field.Object<BookedModel, ShopModel>("shop", model => model.Shop, ShopModel.Schema, "Your shop."));

    /// <summary>The model as templates see it.</summary>
    public TemplateObject ToObject() => Schema.ToObject(this);
}
