namespace CalendlyWoo.Core.Templates.Model;

/// <summary>The booked session.</summary>
public sealed record BookingModel
{
    /// <summary>When it is, on the customer's and on the shop's clock.</summary>
    public required SessionTime Time { get; init; }

    /// <summary>Where it is: an address, a telephone number, or what Calendly's host wrote.</summary>
    public string? Location { get; init; }

    /// <summary>The conference's address; Calendly may learn it after the booking.</summary>
    public string? JoinUrl { get; init; }

    /// <summary>Whoever holds it can move the session.</summary>
    public string? RescheduleUrl { get; init; }

    /// <summary>Whoever holds it can cancel the session.</summary>
    public string? CancelUrl { get; init; }

    public IReadOnlyList<AnswerModel> Answers { get; init; } = [];

    public static BookingModel Sample { get; } = new()
    {
        Time = SessionTime.Sample,
        Location = "Video call",
        JoinUrl = "https://meet.example/abc-defg-hij",
        RescheduleUrl = LinksModel.Sample.Reschedule,
        CancelUrl = LinksModel.Sample.Cancel,
        Answers = [AnswerModel.Sample],
    };

    /// <summary>A session that takes place: it can be moved and cancelled.</summary>
    public static ModelSchema<BookingModel> Schema { get; } = new(Sample, Fields());

    /// <summary>A session that was cancelled: it need not have links.</summary>
    public static ModelSchema<BookingModel> OverSchema { get; } =
        new(Sample, [.. Fields().Select(field => field.Kind == FieldKind.Link ? field.Optional() : field)]);

    private static List<Field<BookingModel>> Fields() =>
    [
        .. SessionTime.Fields.Select(field => field.Of<BookingModel>(booking => booking.Time)),
        Field.Text<BookingModel>("location", booking => booking.Location, "Where it is.").Optional(),
        Field.Link<BookingModel>("join_url", booking => booking.JoinUrl, "The link to the video call.").Optional(),
        Field.Link<BookingModel>("reschedule_url", booking => booking.RescheduleUrl, "The link to choose another time."),
        Field.Link<BookingModel>("cancel_url", booking => booking.CancelUrl, "The link to cancel."),
        Field.List<BookingModel, AnswerModel>("answers", booking => booking.Answers, AnswerModel.Schema, "What the customer answered when booking."),
    ];
}
