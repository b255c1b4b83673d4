using CalendlyWoo.Core.Templates.Language.Values;

namespace CalendlyWoo.Core.Templates.Model;

/// <summary>What the reminder of a paid session that is not booked yet may say. It goes to who paid.</summary>
public sealed record BookNowModel : NotificationModel
{
    /// <summary>Ends these reminders without signing in.</summary>
    public required string? StopUrl { get; init; }

    public override LinksModel Links => new(null, null, BookingPage) { Stop = StopUrl };

    public static BookNowModel Sample { get; } = new()
    {
        Customer = CustomerModel.Sample,
        Service = ServiceModel.Sample,
        Order = OrderModel.Sample,
        Shop = ShopModel.Sample,
        BookingPage = LinksModel.Sample.BookingPage,
        StopUrl = LinksModel.Sample.Stop,
    };

    public static ModelSchema<BookNowModel> Schema { get; } = new(Sample, Fields<BookNowModel>(OrderModel.KnownSchema, LinksModel.OfAReminder));

    public override TemplateKind Kind => TemplateKind.BookNow;

    internal override TemplateObject OwnNames() => Schema.ToObject(this);
}
