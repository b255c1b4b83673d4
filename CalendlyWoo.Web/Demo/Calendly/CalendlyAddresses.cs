namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Makes Calendly's URIs.</summary>
/// <param name="Resources">Where resources seem to live; the real host by default, because a resource's URI is its identity and must outlive a port.</param>
/// <param name="Site">Where people book, cancel and reschedule.</param>
public sealed record CalendlyAddresses(string Resources, string Site)
{
    /// <summary>Those of the real Calendly.</summary>
    public static CalendlyAddresses Real { get; } = new("https://api.calendly.com", "https://calendly.com");

    public string User(string uuid) => $"{Resources}/users/{uuid}";

    public string Organization(string uuid) => $"{Resources}/organizations/{uuid}";

    public string EventType(string uuid) => $"{Resources}/event_types/{uuid}";

    public string ScheduledEvent(string uuid) => $"{Resources}/scheduled_events/{uuid}";

    public string Invitee(InviteeReference invitee) => $"{Resources}/scheduled_events/{invitee.EventUuid}/invitees/{invitee.Uuid}";

    public string NoShow(string uuid) => $"{Resources}/invitee_no_shows/{uuid}";

    public string Subscription(string uuid) => $"{Resources}/webhook_subscriptions/{uuid}";

    public string CancelPage(string inviteeUuid) => $"{Site}/cancellations/{inviteeUuid}";

    public string ReschedulePage(string inviteeUuid) => $"{Site}/reschedulings/{inviteeUuid}";

    public string BookingPage(SimulatedEventType type) => $"{Site}/{ModelStudio.Owner.Slug}/{type.Slug}";

    /// <summary>The uuid at the end of a reference; Calendly's own examples vary in the host.</summary>
    public static string LastSegment(string? uri) => uri is null ? "" : uri[(uri.LastIndexOf('/') + 1)..];
}
