namespace CalendlyWoo.Core.Templates.Model;

/// <summary>What mails of every kind may say.</summary>
public abstract record NotificationModel : MailModel
{
    public required CustomerModel Customer { get; init; }

    public required ServiceModel Service { get; init; }

    /// <summary>Empty where the payer is somebody else, and where no order is known.</summary>
    public OrderModel Order { get; init; } = OrderModel.Empty;

    public required ShopModel Shop { get; init; }

    /// <summary>Where the service can be booked. Where it carries the order's key, it belongs to the payer alone.</summary>
    public string? BookingPage { get; init; }

    public abstract LinksModel Links { get; }

    /// <summary>The names of every kind, with those of one kind among them.</summary>
    internal static IReadOnlyList<Field<T>> Fields<T>(ModelSchema<OrderModel> order, ModelSchema<LinksModel> links, params IReadOnlyList<Field<T>> own)
        where T : NotificationModel =>
    [
        Field.Object<T, CustomerModel>("customer", model => model.Customer, CustomerModel.Schema, "Who the mail goes to."),
        .. own,
        Field.Object<T, ServiceModel>("service", model => model.Service, ServiceModel.Schema, "What was bought."),
        Field.Object<T, OrderModel>("order", model => model.Order, order,
            ReferenceEquals(order, OrderModel.KnownSchema) ? "The paid order." : "The order that pays for it. Empty where somebody else paid."),
        Field.Object<T, LinksModel>("links", model => model.Links, links, "Pages that the customer may need."),
        Field.Object<T, ShopModel>("shop", model => model.Shop, ShopModel.Schema, "Your shop."),
    ];
}
