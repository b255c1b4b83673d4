namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>The scope catalogue (developer.calendly.com/docs/authentication/scopes).</summary>
public static class CalendlyScopes
{
    /// <summary>Every scope that may be asked for. <c>invitees:read</c> is in an example of the documentation, but not in the catalogue.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "users:read", "event_types:read", "event_types:write", "scheduled_events:read", "scheduled_events:write", "scheduling_links:write",
        "webhooks:read", "webhooks:write", "availability:read", "availability:write", "locations:read", "routing_forms:read", "groups:read",
        "organizations:read", "organizations:write", "activity_log:read", "data_compliance:write", "outgoing_communications:read",
        "shares:write", "contacts:read", "meeting_recaps:read",
    ];

    /// <summary>Whether the granted scopes, separated by blanks, hold the needed one; <c>x:write</c> includes <c>x:read</c>.</summary>
    public static bool Allow(string granted, string needed) =>
        granted.Split(' ').Any(scope => scope == needed || scope == needed.Replace(":read", ":write", StringComparison.Ordinal));
}
