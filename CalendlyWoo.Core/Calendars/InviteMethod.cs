namespace CalendlyWoo.Core.Calendars;

/// <summary>
/// What a calendar file asks its reader to do: RFC 5546 section 1.4. <c>REQUEST</c> is left out on purpose: it makes the customer an attendee who is asked
/// to answer, and the answers would go to the shop, whose calendar Calendly keeps. Calendly sends that invitation itself as a rule; a second one beside
/// it would show the session twice. <c>PUBLISH</c> only offers the event, and opening it twice changes the same entry.
/// </summary>
public enum InviteMethod
{
    /// <summary>The event as it stands now; a higher sequence replaces an earlier one.</summary>
    Publish,

    /// <summary>The event does not take place.</summary>
    Cancel,
}
