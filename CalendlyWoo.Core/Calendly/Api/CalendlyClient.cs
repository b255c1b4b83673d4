using System.Text.Json;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Calendly.Api;

/// <summary>What the product asks Calendly about the account itself. Failures come as values (<see cref="CalendlyFailures"/>).</summary>
/// <remarks>developer.calendly.com/api-docs: users, event types.</remarks>
public sealed class CalendlyClient(CalendlyCaller caller)
{
    private const int MostPages = 50;

    /// <summary>Whose Calendly is connected (<c>GET /users/me</c>).</summary>
    public async Task<Outcome<CalendlyAccount>> GetAccountAsync(CancellationToken cancellationToken) => Read(await caller.SendAsync(Me, cancellationToken));

    /// <summary>Whose a token is that is not stored yet.</summary>
    internal async Task<Outcome<CalendlyAccount>> GetAccountAsync(CalendlyBearer bearer, CancellationToken cancellationToken) =>
        Read(await caller.SendAsync(Me, bearer, cancellationToken));

    /// <summary>All event types of the organization, inactive ones included, by name; where the user may not see the organization's, her own.</summary>
    /// <param name="progress">Told after each page how many were read so far; Calendly names no total.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<Outcome<IReadOnlyList<CalendlyEventType>>> ListEventTypesAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        if (!(await GetAccountAsync(cancellationToken)).TryGet(out var account, out var failure))
            return failure;
        if (account.OrganizationUri.Length == 0)
            return await ListAsync("user", account.UserUri, progress, cancellationToken);
        var found = await ListAsync("organization", account.OrganizationUri, progress, cancellationToken);
        return found.Failure?.Code == CalendlyFailures.PermissionCode ? await ListAsync("user", account.UserUri, progress, cancellationToken) : found;
    }

    private static CalendlyCall Me => new(HttpMethod.Get, "users/me");

    private async Task<Outcome<IReadOnlyList<CalendlyEventType>>> ListAsync(
        string owner, string uri, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var query = $"event_types?{owner}={Uri.EscapeDataString(uri)}&count=100&sort=name:asc";
        var found = new Dictionary<string, CalendlyEventType>(StringComparer.Ordinal);
        string? token = null;
        for (var page = 0; page < MostPages; page++)
        {
            var path = token is null ? query : $"{query}&page_token={Uri.EscapeDataString(token)}";
            if (!(await caller.SendAsync(new CalendlyCall(HttpMethod.Get, path), cancellationToken)).TryGet(out var answer, out var failure))
                return failure;
            if (CalendlyJson.Member(answer.Json, "collection") is not { ValueKind: JsonValueKind.Array } collection)
                return CalendlyFailures.Unexpected("no collection");
            foreach (var type in collection.EnumerateArray().Select(CalendlyJson.EventType).OfType<CalendlyEventType>())
                found.TryAdd(type.Uri, type);
            progress?.Report(found.Count);
            token = CalendlyJson.Member(answer.Json, "pagination") is { } pagination ? CalendlyJson.Text(pagination, "next_page_token") : "";
            if (token.Length == 0)
                break;
        }

        return found.Values.ToArray();
    }

    private static Outcome<CalendlyAccount> Read(Outcome<CalendlyAnswer> outcome)
    {
        if (!outcome.TryGet(out var answer, out var failure))
            return failure;
        return CalendlyJson.Account(answer.Json) is { } account ? account : CalendlyFailures.Unexpected("no user");
    }
}
