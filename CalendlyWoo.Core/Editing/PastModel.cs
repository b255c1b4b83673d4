using CalendlyWoo.Core.Notifications.Models;
using CalendlyWoo.Core.Templates;
using CalendlyWoo.Core.Templates.Model;

namespace CalendlyWoo.Core.Editing;

/// <summary>What a mail about a session would say of a stored booking. Pure.</summary>
internal static class PastModel
{
    /// <summary>How much earlier a session that was never moved is taken to have been.</summary>
    private static readonly TimeSpan Moved = TimeSpan.FromDays(2);

    private static readonly TemplateKind[] Kinds = [TemplateKind.Booked, TemplateKind.Rescheduled, TemplateKind.Cancelled];

    public static MailModel Of(TemplateKind kind, SessionFacts facts)
    {
        if (kind == TemplateKind.Snippet) return new SnippetModel([.. Kinds.Select(each => Of(each, facts))]);
        var model = MailModelFactory.Session(kind, facts with { FormerStartsAt = facts.FormerStartsAt ?? facts.Booking.StartsAt - Moved });
        return facts.Booking.OrderNumber is { } number ? model with { Order = OrderModel.Empty with { Number = number } } : model;
    }
}
