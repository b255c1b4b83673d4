using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>What the mail about a cancellation may say.</summary>
public sealed record CancelledModel : SessionModel
{
    public CancellationModel Cancellation { get; init; } = new(null, null);

    public static CancelledModel Sample { get; } = new()
    {
        Customer = CustomerModel.Sample,
        Booking = BookingModel.Sample,
        Cancellation = CancellationModel.Sample,
        Service = ServiceModel.Sample,
        Order = OrderModel.Sample,
        Shop = ShopModel.Sample,
        BookingPage = LinksModel.Sample.BookingPage,
    };

    public static ModelSchema<CancelledModel> Schema { get; } = new(
        Sample,
        SessionFields<CancelledModel>(
            BookingModel.OverSchema,
            LinksModel.Optional,
            Field.Object<CancelledModel, CancellationModel>("cancellation", model => model.Cancellation, CancellationModel.Schema, "Who cancelled the session, and why.")));

    public override TemplateKind Kind => TemplateKind.Cancelled;

    internal override TemplateObject OwnNames() => Schema.ToObject(this);
}
