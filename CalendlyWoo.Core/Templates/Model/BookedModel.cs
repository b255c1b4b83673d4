using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>What the <em>booked</em> mail may say.</summary>
public sealed record BookedModel : SessionModel
{
    public static BookedModel Sample { get; } = new()
    {
        Customer = CustomerModel.Sample,
        Booking = BookingModel.Sample,
        Service = ServiceModel.Sample,
        Order = OrderModel.Sample,
        Shop = ShopModel.Sample,
        BookingPage = LinksModel.Sample.BookingPage,
    };

    public static ModelSchema<BookedModel> Schema { get; } = new(Sample, SessionFields<BookedModel>(BookingModel.Schema, LinksModel.OfABooking));

    public override TemplateKind Kind => TemplateKind.Booked;

    internal override TemplateObject OwnNames() => Schema.ToObject(this);
}
