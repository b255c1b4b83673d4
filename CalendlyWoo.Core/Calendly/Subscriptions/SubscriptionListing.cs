using System.Text.Json;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>Everything that Calendly lists for the account: the organization's subscriptions where we may see them, and the user's.</summary>
/// <param name="All">Each once.</param>
/// <param name="IsOrganizationAllowed">False where Calendly answered that this user may not.</param>
/// <param name="Date">Calendly's clock at the last answer, UTC.</param>
public sealed record SubscriptionListing(IReadOnlyList<RemoteSubscription> All, bool IsOrganizationAllowed, DateTimeOffset? Date);

/// <summary>Reads the subscriptions, all pages of them.</summary>
/// <remarks>developer.calendly.com/api-docs: <c>GET /webhook_subscriptions</c>, count 100, next_page_token.</remarks>
internal sealed class SubscriptionLister(CalendlyCaller caller)
{
    private const int MostPages = 50;

    /// <param name="organization">URI; empty where the user belongs to none.</param>
    /// <param name="user">URI.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<Outcome<SubscriptionListing>> ListAsync(string organization, string user, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, RemoteSubscription>(StringComparer.Ordinal);
        var ofOrganization = $"organization={Uri.EscapeDataString(organization)}";
        var mayAll = organization.Length > 0;
        DateTimeOffset? date = null;
        if (mayAll)
        {
            var outcome = await AddAsync($"{ofOrganization}&scope=organization", found, cancellationToken);
            if (outcome.TryGet(out var seen, out var failure))
            {
                date = seen.Date;
            }
            else if (failure.Code != CalendlyFailures.PermissionCode)
            {
                return failure;
            }
            else
            {
                mayAll = false;
            }
        }

        var own = await AddAsync($"{ofOrganization}&scope=user&user={Uri.EscapeDataString(user)}", found, cancellationToken);
        return own.TryGet(out var last, out var problem) ? new SubscriptionListing([.. found.Values], mayAll, last.Date ?? date) : problem;
    }

    private async Task<Outcome<CalendlyAnswer>> AddAsync(string query, Dictionary<string, RemoteSubscription> found, CancellationToken cancellationToken)
    {
        var path = $"webhook_subscriptions?{query}&count=100";
        string? token = null;
        for (var page = 0; ; page++)
        {
            var outcome = await caller.SendAsync(
                new CalendlyCall(HttpMethod.Get, token is null ? path : $"{path}&page_token={Uri.EscapeDataString(token)}"), cancellationToken);
            if (!outcome.TryGet(out var answer, out _))
            {
                return outcome;
            }

            if (CalendlyJson.Member(answer.Json, "collection") is not { ValueKind: JsonValueKind.Array } collection)
            {
                // Read as an empty list it would have us make another subscription.
                return CalendlyFailures.Unexpected("no collection");
            }

            foreach (var one in collection.EnumerateArray().Select(RemoteSubscription.Read).OfType<RemoteSubscription>())
            {
                found[one.Uri] = one;
            }

            token = CalendlyJson.Member(answer.Json, "pagination") is { } pagination ? CalendlyJson.Text(pagination, "next_page_token") : "";
            if (token.Length == 0 || page == MostPages)
            {
                return outcome;
            }
        }
    }
}
