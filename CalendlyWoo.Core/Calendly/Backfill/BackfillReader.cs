using System.Globalization;
using System.Text.Json;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Calendly.Backfill;

/// <summary>Reads scheduled events and their invitees. Waits where Calendly allows no more questions for a while.</summary>
/// <remarks>developer.calendly.com/api-docs: <c>GET /scheduled_events</c> knows no filter by the time of booking, only by the session's start.</remarks>
internal sealed class BackfillReader(CalendlyCaller caller, TimeProvider time)
{
    private const int MostInviteePages = 20;

    /// <summary>Called before it waits until the time it is told, so that the lease lasts.</summary>
    public Func<DateTimeOffset, Task> BeforeWaiting { get; init; } = _ => Task.CompletedTask;

    /// <summary>One page of sessions by their start, cancelled ones included.</summary>
    /// <param name="owner">Such as <c>organization=...</c>.</param>
    /// <param name="from">The earliest start, UTC.</param>
    /// <param name="to">The latest start, UTC.</param>
    /// <param name="token">Null begins.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<Outcome<SessionPage>> ReadSessionsAsync(string owner, DateTimeOffset from, DateTimeOffset to, string? token, CancellationToken cancellationToken)
    {
        var path = $"scheduled_events?{owner}&min_start_time={Text(from)}&max_start_time={Text(to)}&sort=start_time:asc&count=100";
        return (await AskAsync(token is null ? path : $"{path}&page_token={Uri.EscapeDataString(token)}", cancellationToken)).TryGet(out var json, out var failure)
            ? new SessionPage([.. Collection(json).Select(ScheduledSession.Read).OfType<ScheduledSession>()], NextOf(json))
            : failure;
    }

    /// <summary>Everybody who booked the session, cancelled ones included.</summary>
    public async Task<Outcome<IReadOnlyList<JsonElement>>> ReadInviteesAsync(string sessionUri, CancellationToken cancellationToken)
    {
        var path = $"scheduled_events/{Last(sessionUri)}/invitees?count=100&sort=created_at:asc";
        var found = new List<JsonElement>();
        string? token = null;
        for (var page = 0; page < MostInviteePages; page++)
        {
            if (!(await AskAsync(token is null ? path : $"{path}&page_token={Uri.EscapeDataString(token)}", cancellationToken)).TryGet(out var json, out var failure))
            {
                return failure;
            }

            found.AddRange(Collection(json).Where(one => CalendlyJson.Text(one, "uri").Length > 0));
            token = NextOf(json);
            if (token is null)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>One invitee with the session, by the invitee's URI; the other half of a reschedule may lie outside the window.</summary>
    public async Task<Outcome<(JsonElement Invitee, JsonElement Session)>> ReadOneAsync(string inviteeUri, CancellationToken cancellationToken)
    {
        // .../scheduled_events/{event}/invitees/{invitee}
        if (inviteeUri.Split('/') is not [.., "scheduled_events", var session, "invitees", var invitee])
        {
            return CalendlyFailures.NotFound(null);
        }

        var path = $"scheduled_events/{Uri.EscapeDataString(session)}";
        if (!(await AskAsync(path, cancellationToken)).TryGet(out var whole, out var failure)
            || !(await AskAsync($"{path}/invitees/{Uri.EscapeDataString(invitee)}", cancellationToken)).TryGet(out var one, out failure))
        {
            return failure;
        }

        return CalendlyJson.Member(whole, "resource") is { } scheduled && CalendlyJson.Member(one, "resource") is { } person
            ? (person, scheduled)
            : CalendlyFailures.Unexpected("no resource");
    }

    private async Task<Outcome<JsonElement>> AskAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            if ((await caller.SendAsync(new CalendlyCall(HttpMethod.Get, path), cancellationToken)).TryGet(out var answer, out var failure))
            {
                return answer.Json is { ValueKind: JsonValueKind.Object } json ? json : CalendlyFailures.Unexpected("no object");
            }

            if (failure is not { Category: FailureCategory.RateLimited, RetryAt: { } until })
            {
                return failure;
            }

            await BeforeWaiting(until);
            var pause = until - time.GetUtcNow();
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, time, cancellationToken);
            }
        }
    }

    private static JsonElement[] Collection(JsonElement json) =>
        CalendlyJson.Member(json, "collection") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static string? NextOf(JsonElement json) =>
        CalendlyJson.Member(json, "pagination") is { } pagination && CalendlyJson.Text(pagination, "next_page_token") is { Length: > 0 } token ? token : null;

    private static string Last(string uri) => Uri.EscapeDataString(uri[(uri.LastIndexOf('/') + 1)..]);

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

/// <summary>A page of sessions; <paramref name="Next"/> is null on the last.</summary>
internal sealed record SessionPage(IReadOnlyList<ScheduledSession> Sessions, string? Next);
