using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Services;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Editing;

/// <summary>What a mail about a session would say of a stored booking. Pure.</summary>
internal static class PastModel
{
    /// <summary>How much earlier a session that was never moved is taken to have been.</summary>
    private static readonly TimeSpan Moved = TimeSpan.FromDays(2);

    private static readonly TemplateKind[] Kinds = [TemplateKind.Booked, TemplateKind.Rescheduled, TemplateKind.Cancelled];

    public static MailModel Of(TemplateKind kind, Booking booking, Service service, ShopProfile shop)
    {
        if (kind == TemplateKind.Snippet) return new SnippetModel([.. Kinds.Select(each => Of(each, booking, service, shop))]);
        var facts = new SessionFacts(booking, service, shop) { FormerStartsAt = booking.StartsAt - Moved };
        var model = MailModelFactory.Session(kind, facts);
        return booking.OrderNumber is { } number ? model with { Order = OrderModel.Empty with { Number = number } } : model;
    }
}
