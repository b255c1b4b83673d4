using CalendlyWoo.Core.Templates.Language.Values;

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
        Time = SessionTime.From(
            new DateTimeOffset(2026, 11, 24, 8, 30, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 11, 24, 9, 30, 0, TimeSpan.Zero),
            "Europe/Brussels",
            "America/New_York"),
        Location = "Video call",
        JoinUrl = "https://meet.example/abc-defg-hij",
        RescheduleUrl = "https://calendly.com/reschedulings/00000000-0000-4000-8000-000000000000",
        CancelUrl = "https://calendly.com/cancellations/00000000-0000-4000-8000-000000000000",
        Answers = [AnswerModel.Sample],
    };

    public static ModelSchema<BookingModel> Schema { get; } = new(
        Sample,
        Field.Text<BookingModel>("date", booking => booking.Time.DateText, "The day, on the customer's clock."),
        Field.Text<BookingModel>("time", booking => booking.Time.StartText, "When it starts, on the customer's clock."),
        Field.Text<BookingModel>("end_time", booking => booking.Time.EndText, "When it ends, on the customer's clock."),
        Field.Text<BookingModel>("zone", booking => booking.Time.ZoneText, "The name of the customer's time zone."),
        Field.Date<BookingModel>("start", booking => booking.Time.Start, "The start on the customer's clock, to be written with date.to_string."),
        Field.Date<BookingModel>("end", booking => booking.Time.End, "The end on the customer's clock, to be written with date.to_string."),
        Field.Date<BookingModel>("start_shop", booking => booking.Time.StartShop, "The start on the shop's clock, to be written with date.to_string."),
        Field.Count<BookingModel>("duration_minutes", booking => booking.Time.Minutes, "How many minutes it takes."),
        Field.Text<BookingModel>("location", booking => booking.Location, "Where it is.").Optional(),
        Field.Link<BookingModel>("join_url", booking => booking.JoinUrl, "The link to the video call.").Optional(),
        Field.Link<BookingModel>("reschedule_url", booking => booking.RescheduleUrl, "The link to choose another time."),
        Field.Link<BookingModel>("cancel_url", booking => booking.CancelUrl, "The link to cancel."),
        Field.List<BookingModel, AnswerModel>("answers", booking => booking.Answers, AnswerModel.Schema, "What the customer answered when booking."));
}

/// <summary>One question of the booking page and its answer. Several choices come on lines of their own.</summary>
public sealed record AnswerModel(string Question, string Answer)
{
    public static AnswerModel Sample { get; } = new("What would you like help with?", "An outfit for a spring wedding");

    public static ModelSchema<AnswerModel> Schema { get; } = new(
        Sample,
        Field.Text<AnswerModel>("question", answer => answer.Question, "The question."),
        Field.Text<AnswerModel>("answer", answer => answer.Answer, "The answer.").Optional());
}
