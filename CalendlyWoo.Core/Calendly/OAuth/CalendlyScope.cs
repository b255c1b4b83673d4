using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>A permission that the product asks for.</summary>
/// <param name="Name">As Calendly calls it, such as <c>webhooks:write</c>.</param>
/// <param name="Purpose">What it is for, in the owner's words.</param>
/// <param name="Effect">What does not work without it, in the owner's words.</param>
public sealed record CalendlyScope(string Name, string Purpose, string Effect);

/// <summary>Which permissions are needed, and which of them were granted.</summary>
/// <remarks>developer.calendly.com/docs/authentication/scopes: <c>x:write</c> includes <c>x:read</c>, and the user may untick single ones.</remarks>
public static class CalendlyScopes
{
    /// <summary>What tokens from before March 2026 carry: everything.</summary>
    private const string Legacy = "default";

    /// <summary>Those asked for, and not one more: an unknown scope would fail the whole request.</summary>
    public static IReadOnlyList<CalendlyScope> Needed =>
    [
        new("users:read", T("See whose account this is"), T("We cannot say which account is connected, nor watch over its subscriptions.")),
        new("event_types:read", T("Read your event types"), T("Event types cannot be chosen from a list for your services.")),
        new("scheduled_events:read", T("Read bookings"), T("Calendly sends no bookings, and bookings that were missed cannot be fetched.")),
        new("scheduling_links:write", T("Make single-use booking links"), T("Mails hold the usual booking link instead of a personal one.")),
        new("webhooks:write", T("Be told about bookings at once"), T("Calendly cannot tell us about bookings, so no mail leaves by itself.")),
    ];

    /// <summary>The value of the parameter <c>scope</c>.</summary>
    public static string Asked => string.Join(' ', Needed.Select(scope => scope.Name));

    /// <summary>Whether the granted scopes, separated by blanks, hold the needed one.</summary>
    public static bool Allow(string granted, string needed)
    {
        ArgumentNullException.ThrowIfNull(granted);
        ArgumentNullException.ThrowIfNull(needed);
        var all = granted.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return all.Contains(Legacy, StringComparer.Ordinal) || all.Contains(needed, StringComparer.Ordinal)
            || (needed.EndsWith(":read", StringComparison.Ordinal) && all.Contains(needed[..^4] + "write", StringComparer.Ordinal));
    }

    /// <summary>The needed ones that were not granted.</summary>
    public static IReadOnlyList<CalendlyScope> Missing(string granted) => [.. Needed.Where(scope => !Allow(granted, scope.Name))];
}
