using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CalendlyWoo.Web.Demo.Calendly;

/// <summary>What lives at <c>https://api.calendly.com</c>: bearer, rate limit, scope, then the endpoint.</summary>
internal sealed class CalendlyApi(CalendlyWorld world, TokenBook tokens, RateWindow rate)
{
    private static readonly string Everything = string.Join(' ', CalendlyScopes.All);

    public Reply Answer(HttpRequest request, CalendlyRoute route, ReadOnlyMemory<byte> body)
    {
        var header = request.Headers.Authorization.ToString();
        var bearer = header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..] : "";
        var personal = IsPersonal(bearer);
        var state = tokens.Look(bearer, out var pair);
        if (!personal && Refusal(state) is { } refusal) return refusal;
        var limit = rate.Take();
        var call = new ApiCall(request, route.Path, body) { IsPersonal = personal, User = pair?.User ?? ModelStudio.Owner };
        var reply = limit.Allowed ? Scoped(call, route, personal ? Everything : pair!.Scope) : CalendlyErrors.TooManyRequests();
        return WithHeaders(reply, limit);
    }

    public static Reply WithHeaders(Reply reply, RateState state) => reply
        .With("X-RateLimit-Limit", state.Limit.ToString(CultureInfo.InvariantCulture))
        .With("X-RateLimit-Remaining", state.Remaining.ToString(CultureInfo.InvariantCulture))
        .With("X-RateLimit-Reset", state.ResetSeconds.ToString(CultureInfo.InvariantCulture));

    private static Reply? Refusal(TokenState state) => state switch
    {
        TokenState.Active => null,
        TokenState.Expired => CalendlyErrors.Unauthenticated("The access token expired"),
        TokenState.Revoked => CalendlyErrors.Unauthenticated("The access token was revoked"),
        TokenState.Unknown => CalendlyErrors.Unauthenticated("The access token is invalid"),
    };

    private bool IsPersonal(string bearer) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(bearer), Encoding.UTF8.GetBytes(world.Store.Options.PersonalAccessToken));

    private Reply Scoped(ApiCall call, CalendlyRoute route, string granted)
    {
        if (route.Scope is { } needed && !CalendlyScopes.Allow(granted, needed)) return CalendlyErrors.InsufficientScope(needed);
        // Deliveries need the read scope of what they tell about (developer.calendly.com/docs/authentication/scopes).
        if (route.Kind is CalendlyCalls.SubscriptionWrites && call.IsPost && !CalendlyScopes.Allow(granted, "scheduled_events:read"))
            return CalendlyErrors.InsufficientScope("scheduled_events:read");
        return route.Kind switch
        {
            CalendlyCalls.Users => UserEndpoint.Answer(world, call),
            CalendlyCalls.EventTypes => EventTypeEndpoint.Answer(world, call),
            CalendlyCalls.ScheduledEvents => ScheduledEventEndpoint.Answer(world, call),
            CalendlyCalls.SchedulingLinks => SchedulingLinkEndpoint.Answer(world, call),
            CalendlyCalls.NoShows => NoShowEndpoint.Answer(world, call),
            CalendlyCalls.SubscriptionReads or CalendlyCalls.SubscriptionWrites => SubscriptionEndpoint.Answer(world, call),
            CalendlyCalls.Other => SampleDataEndpoint.Answer(world, call),
            _ => CalendlyErrors.NotFound(),
        };
    }
}
