using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Editing;

/// <summary>What a mail of any kind would say of a stored booking. Pure.</summary>
internal static class PastModel
{
    /// <summary>How much earlier a session that was never moved is taken to have been.</summary>
    private static readonly TimeSpan Moved = TimeSpan.FromDays(2);

    public static MailModel Of(TemplateKind kind, Booking booking, Service service, ShopProfile shop)
    {
        var facts = new SessionFacts(booking, service, shop) { FormerStartsAt = booking.StartsAt - Moved };
        var order = booking.OrderNumber is { } number ? OrderModel.Empty with { Number = number } : OrderModel.Empty;
        return kind switch
        {
            TemplateKind.Booked => MailModelFactory.Booked(facts) with { Order = order },
            TemplateKind.Rescheduled => MailModelFactory.Rescheduled(facts) with { Order = order },
            TemplateKind.Cancelled => MailModelFactory.Cancelled(facts) with { Order = order },
            TemplateKind.Snippet => new SnippetModel([Of(TemplateKind.Booked, booking, service, shop), MailModelFactory.Rescheduled(facts), MailModelFactory.Cancelled(facts)]),
            TemplateKind.OrderPaid or TemplateKind.BookNow => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no booking behind this mail."),
        };
    }
}
