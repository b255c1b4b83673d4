using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Matching;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Notifications.Models;

/// <summary>Makes what a mail may say out of what is known. Pure.</summary>
public static class MailModelFactory
{
    /// <summary>The mail about a session, of the kind <see cref="TemplateKind.Booked"/>, <see cref="TemplateKind.Rescheduled"/> or <see cref="TemplateKind.Cancelled"/>.</summary>
    public static SessionModel Session(TemplateKind kind, SessionFacts facts) => kind switch
    {
        TemplateKind.Booked => Booked(facts),
        TemplateKind.Rescheduled => Rescheduled(facts),
        TemplateKind.Cancelled => Cancelled(facts),
        TemplateKind.OrderPaid or TemplateKind.BookNow or TemplateKind.Snippet => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This mail is not about a session."),
    };

    /// <summary>The mail about a booked session.</summary>
    public static BookedModel Booked(SessionFacts facts) => new()
    {
        Customer = CustomerOf(facts),
        Booking = BookingOf(facts),
        Service = new ServiceModel(facts.Service.Name),
        Order = OrderOf(facts),
        Shop = facts.Shop.Shop,
        BookingPage = BookingPageOf(facts),
    };

    /// <summary>The mail about a session's new time.</summary>
    public static RescheduledModel Rescheduled(SessionFacts facts) => new()
    {
        Customer = CustomerOf(facts),
        Booking = BookingOf(facts),
        Previous = facts.FormerStartsAt is { } start
            ? TimeOf(facts, start, facts.FormerEndsAt ?? start + (facts.Booking.EndsAt - facts.Booking.StartsAt))
            : null,
        Service = new ServiceModel(facts.Service.Name),
        Order = OrderOf(facts),
        Shop = facts.Shop.Shop,
        BookingPage = BookingPageOf(facts),
    };

    /// <summary>The mail about a cancelled session.</summary>
    public static CancelledModel Cancelled(SessionFacts facts) => new()
    {
        Customer = CustomerOf(facts),
        Booking = BookingOf(facts),
        Cancellation = CancellationOf(facts.Booking),
        Service = new ServiceModel(facts.Service.Name),
        Order = OrderOf(facts),
        Shop = facts.Shop.Shop,
        BookingPage = BookingPageOf(facts),
    };

    /// <summary>The mail about a paid gift card.</summary>
    public static OrderPaidModel OrderPaid(OrderFacts facts, GiftModel gift) => new()
    {
        Customer = OrderModels.CustomerOf(facts.Order),
        Gift = gift,
        Service = new ServiceModel(facts.Service.Name),
        Order = OrderModels.Of(facts.Order, facts.Shop),
        Shop = facts.Shop.Shop,
        BookingPage = facts.OrderBookingPage ?? facts.Service.BookingUrl,
    };

    /// <summary>The reminder to book what was paid.</summary>
    public static BookNowModel BookNow(OrderFacts facts, string stopUrl) => new()
    {
        Customer = OrderModels.CustomerOf(facts.Order),
        Service = new ServiceModel(facts.Service.Name),
        Order = OrderModels.Of(facts.Order, facts.Shop),
        Shop = facts.Shop.Shop,
        BookingPage = facts.OrderBookingPage ?? facts.Service.BookingUrl,
        StopUrl = stopUrl,
    };

    private static CustomerModel CustomerOf(SessionFacts facts)
    {
        var booking = facts.Booking;
        var payersNumber = IsPayer(facts) ? facts.Order!.Billing.Phone.Trim() : "";
        return CustomerModel.From(booking.Name, booking.FirstName, booking.LastName, booking.Email.Trim()) with
        {
            Phone = payersNumber.Length > 0 ? payersNumber : booking.Phone?.Trim(),
        };
    }

    private static CancellationModel CancellationOf(Booking booking) => new(
        booking switch
        {
            { Status: not BookingStatus.Cancelled } => null,
            { IsCancelledByHost: true } => CancelledBy.Shop,
            _ => CancelledBy.Customer,
        },
        booking.CancelReason?.Trim());

    private static BookingModel BookingOf(SessionFacts facts)
    {
        var booking = facts.Booking;
        return new BookingModel
        {
            Time = TimeOf(facts, booking.StartsAt, booking.EndsAt),
            Location = booking.Location,
            JoinUrl = booking.JoinUrl,
            RescheduleUrl = booking.RescheduleUrl,
            CancelUrl = booking.CancelUrl,
            Answers = [.. booking.Answers.Select(answer => new AnswerModel(answer.Question, answer.Text))],
        };
    }

    private static SessionTime TimeOf(SessionFacts facts, DateTimeOffset start, DateTimeOffset end) =>
        SessionTime.From(start, end, facts.Booking.TimeZone, facts.Shop.Zone, facts.Shop.Culture);

    /// <summary>Who did not pay is told nothing of the payer's order (design, decision 12).</summary>
    private static OrderModel OrderOf(SessionFacts facts) => IsPayer(facts) ? OrderModels.Of(facts.Order!, facts.Shop) : OrderModel.Empty;

    private static string? BookingPageOf(SessionFacts facts) => IsPayer(facts) ? facts.OrderBookingPage ?? facts.Service.BookingUrl : facts.Service.BookingUrl;

    private static bool IsPayer(SessionFacts facts) => facts.Order is { } order && EmailKey.Same(order.Billing.Email, facts.Booking.Email);
}
