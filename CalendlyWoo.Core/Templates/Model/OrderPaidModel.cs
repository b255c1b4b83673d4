using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>What the mail about a paid gift card may say. It goes to who paid.</summary>
public sealed record OrderPaidModel : NotificationModel
{
    public required GiftModel Gift { get; init; }

    public override LinksModel Links => new(null, null, BookingPage);

    public static OrderPaidModel Sample { get; } = new()
    {
        Customer = CustomerModel.Sample,
        Gift = GiftModel.Sample,
        Service = ServiceModel.Sample,
        Order = OrderModel.Sample,
        Shop = ShopModel.Sample,
        BookingPage = LinksModel.Sample.BookingPage,
    };

    public static ModelSchema<OrderPaidModel> Schema { get; } = new(
        Sample,
        Fields<OrderPaidModel>(
            OrderModel.KnownSchema,
            LinksModel.Optional,
            Field.Object<OrderPaidModel, GiftModel>("gift", model => model.Gift, GiftModel.Schema, "The gift card.")));

    public override TemplateKind Kind => TemplateKind.OrderPaid;

    internal override TemplateObject OwnNames() => Schema.ToObject(this);
}
