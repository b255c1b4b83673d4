using CalendlyWoo.Core.Calendars;
using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Notifications.Composition;

/// <summary>Makes the calendar file of a mail about a session. Pure.</summary>
internal static class SessionInvite
{
    /// <summary>The file; null where the shop has no address that could be its organiser.</summary>
    public static MailCalendar? Of(SessionModel model, SessionRevision revision)
    {
        if (!Mailbox.TryParse(model.Shop.Email, model.Shop.Name, out var organizer))
        {
            return null;
        }

        var (booking, clock) = (model.Booking, model.Booking.Time.Customer);
        return CalendarWriter.ToMail(new CalendarInvite
        {
            Method = model is CancelledModel ? InviteMethod.Cancel : InviteMethod.Publish,
            BookingId = revision.BookingId,
            Sequence = revision.Number,
            Stamp = revision.At,
            Start = clock.Start.Time,
            End = clock.End.Time,
            Zone = clock.Start.Zone,
            Summary = $"{model.Service.Name}, {model.Shop.Name}",
            Description = DescriptionOf(booking),
            Location = string.IsNullOrWhiteSpace(booking.Location) ? booking.JoinUrl : booking.Location,
            Url = booking.JoinUrl,
            Organizer = organizer,
        });
    }

    private static string DescriptionOf(BookingModel booking) => string.Join('\n', new[]
    {
        booking.JoinUrl is { } join ? $"Join the video call: {join}" : null,
        booking.RescheduleUrl is { } reschedule ? $"Choose another time: {reschedule}" : null,
        booking.CancelUrl is { } cancel ? $"Cancel: {cancel}" : null,
    }.OfType<string>());
}
