using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>What the mail about a new time may say.</summary>
public sealed record RescheduledModel : SessionModel
{
    /// <summary>When the session was to be before. Without it the mail does not leave if its template speaks of it.</summary>
    public required SessionTime? Previous { get; init; }

    public static RescheduledModel Sample { get; } = new()
    {
        Customer = CustomerModel.Sample,
        Booking = BookingModel.Sample,
        Previous = BookingModel.Sample.Time.Earlier(TimeSpan.FromDays(2)),
        Service = ServiceModel.Sample,
        Order = OrderModel.Sample,
        Shop = ShopModel.Sample,
        BookingPage = LinksModel.Sample.BookingPage,
    };

    public static ModelSchema<RescheduledModel> Schema { get; } = new(
        Sample,
        SessionFields<RescheduledModel>(
            BookingModel.Schema,
            LinksModel.OfABooking,
            Field.Object<RescheduledModel, SessionTime>("previous", model => model.Previous, SessionTime.Schema, "When the session was to be before.")));

    public override TemplateKind Kind => TemplateKind.Rescheduled;

    internal override TemplateObject OwnNames() => Schema.ToObject(this);
}
