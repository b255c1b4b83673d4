namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>Where a request goes, and which scope it needs.</summary>
internal sealed record CalendlyRoute(CalendlyCalls Kind, string[] Path, string? Scope)
{
    public static CalendlyRoute Of(HttpRequest request)
    {
        var path = (request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var reads = HttpMethods.IsGet(request.Method);
        var (kind, scope) = path switch
        {
            ["oauth", "authorize"] => (CalendlyCalls.Authorize, null),
            ["oauth", "token"] => (CalendlyCalls.Token, null),
            ["oauth", "introspect"] => (CalendlyCalls.Introspect, null),
            ["oauth", "revoke"] => (CalendlyCalls.Revoke, null),
            ["users", ..] => (CalendlyCalls.Users, "users:read"),
            ["event_types", ..] => (CalendlyCalls.EventTypes, "event_types:read"),
            ["scheduled_events", ..] => (CalendlyCalls.ScheduledEvents, reads ? "scheduled_events:read" : "scheduled_events:write"),
            ["scheduling_links", ..] => (CalendlyCalls.SchedulingLinks, "scheduling_links:write"),
            ["invitee_no_shows", ..] => (CalendlyCalls.NoShows, reads ? "scheduled_events:read" : "scheduled_events:write"),
            ["webhook_subscriptions", ..] when reads => (CalendlyCalls.SubscriptionReads, "webhooks:read"),
            ["webhook_subscriptions", ..] => (CalendlyCalls.SubscriptionWrites, "webhooks:write"),
            ["sample_webhook_data"] => (CalendlyCalls.Other, "webhooks:read"),
            _ => (CalendlyCalls.Pages, (string?)null),
        };
        return new CalendlyRoute(kind, path, scope);
    }
}
