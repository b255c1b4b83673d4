namespace CalendlyWoo.Core.Templates;

/// <summary>What a template is for; it decides which names the template may use.</summary>
public enum TemplateKind
{
    /// <summary>A session was booked.</summary>
    Booked,

    /// <summary>A booked session has another time.</summary>
    Rescheduled,

    /// <summary>A booked session was cancelled.</summary>
    Cancelled,

    /// <summary>An order that needs no booking was paid: a gift card.</summary>
    OrderPaid,

    /// <summary>Paid, and not booked yet.</summary>
    BookNow,

    /// <summary>A piece that other templates include by its name.</summary>
    Snippet,
}
