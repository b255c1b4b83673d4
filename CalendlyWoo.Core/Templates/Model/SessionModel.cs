namespace CalendlyWoo.Core.Templates.Model;

/// <summary>What mails about a session may say.</summary>
public abstract record SessionModel : NotificationModel
{
    public required BookingModel Booking { get; init; }

    public override LinksModel Links => new(Booking.RescheduleUrl, Booking.CancelUrl, BookingPage);

    internal static IReadOnlyList<Field<T>> SessionFields<T>(ModelSchema<BookingModel> booking, ModelSchema<LinksModel> links, params IReadOnlyList<Field<T>> own)
        where T : SessionModel =>
        Fields<T>(
            OrderModel.Schema,
            links,
            [Field.Object<T, BookingModel>("booking", model => model.Booking, booking, "The session."), .. own]);
}
