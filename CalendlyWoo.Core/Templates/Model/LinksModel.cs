namespace CalendlyWoo.Core.Templates.Model;

/// <summary>The pages that a mail may lead to; all kinds of mail know the same names, but not every page exists for each.</summary>
/// <param name="Reschedule">Whoever holds it can move the session.</param>
/// <param name="Cancel">Whoever holds it can cancel the session.</param>
/// <param name="BookingPage">Where the service is booked.</param>
public sealed record LinksModel(string? Reschedule, string? Cancel, string? BookingPage)
{
    /// <summary>Of reminders alone.</summary>
    public string? Stop { get; init; }

    public static LinksModel Sample { get; } = new(
        "https://calendly.com/reschedulings/00000000-0000-4000-8000-000000000000",
        "https://calendly.com/cancellations/00000000-0000-4000-8000-000000000000",
        "https://calendly.com/atelier-noord/virtual-styling-session")
    {
        Stop = "https://booking.atelier-noord.example/stop/00000000000000000000000000000000",
    };

    private static readonly Field<LinksModel> RescheduleField =
        Field.Link<LinksModel>("reschedule", links => links.Reschedule, "The page to choose another time.");

    private static readonly Field<LinksModel> CancelField = Field.Link<LinksModel>("cancel", links => links.Cancel, "The page to cancel the session.");

    private static readonly Field<LinksModel> BookingPageField = Field.Link<LinksModel>("booking_page", links => links.BookingPage, "The page to book a session.");

    private static readonly Field<LinksModel> StopField = Field.Link<LinksModel>("stop", links => links.Stop, "The page that ends these reminders.");

    /// <summary>Of a session that takes place.</summary>
    public static ModelSchema<LinksModel> OfABooking { get; } = new(Sample, RescheduleField, CancelField, BookingPageField.Optional());

    /// <summary>Of a mail that has no session to move or to cancel.</summary>
    public static ModelSchema<LinksModel> Optional { get; } = new(Sample, RescheduleField.Optional(), CancelField.Optional(), BookingPageField.Optional());

    /// <summary>Of a reminder to book.</summary>
    public static ModelSchema<LinksModel> OfAReminder { get; } = new(Sample, RescheduleField.Optional(), CancelField.Optional(), BookingPageField, StopField);
}
