using System.Text.Json.Nodes;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>Creates, looks at and deletes subscriptions at Calendly. There is no way to change or to revive one.</summary>
/// <remarks>developer.calendly.com/api-docs/calendly-api/webhooks.</remarks>
internal sealed class SubscriptionDesk(CalendlyCaller caller)
{
    /// <summary>Creates one. <c>calendly.conflict</c> where Calendly has one of this address already.</summary>
    public async Task<Outcome<RemoteSubscription>> CreateAsync(
        WantedSubscription wanted, string scope, string callbackUrl, string signingKey, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["url"] = callbackUrl,
            ["events"] = new JsonArray([.. WantedSubscription.Events.Order(StringComparer.Ordinal).Select(name => (JsonNode)name)]),
            ["organization"] = wanted.Organization,
            ["scope"] = scope,
            // Counts with a personal access token; an app's subscriptions are signed with the app's own key, whatever is offered.
            ["signing_key"] = signingKey,
        };
        if (scope == WantedSubscription.UserScope)
        {
            body["user"] = wanted.User;
        }

        return Read(await caller.SendAsync(new CalendlyCall(HttpMethod.Post, "webhook_subscriptions", body), cancellationToken));
    }

    /// <summary>The subscription as it is now.</summary>
    public async Task<Outcome<RemoteSubscription>> GetAsync(string uri, CancellationToken cancellationToken) =>
        Read(await caller.SendAsync(new CalendlyCall(HttpMethod.Get, PathOf(uri)), cancellationToken));

    /// <summary>Deletes one; null where it is gone, also where it was gone before.</summary>
    public async Task<Failure?> DeleteAsync(string uri, CancellationToken cancellationToken) =>
        (await caller.SendAsync(new CalendlyCall(HttpMethod.Delete, PathOf(uri)), cancellationToken)).Failure is { } failure
            && failure.Code != CalendlyFailures.NotFoundCode
                ? failure
                : null;

    private static string PathOf(string uri) => $"webhook_subscriptions/{Uri.EscapeDataString(uri[(uri.LastIndexOf('/') + 1)..])}";

    private static Outcome<RemoteSubscription> Read(Outcome<CalendlyAnswer> outcome)
    {
        if (!outcome.TryGet(out var answer, out var failure))
        {
            return failure;
        }

        return CalendlyJson.Member(answer.Json, "resource") is { } resource && RemoteSubscription.Read(resource) is { } made
            ? made
            : CalendlyFailures.Unexpected("no subscription");
    }
}
