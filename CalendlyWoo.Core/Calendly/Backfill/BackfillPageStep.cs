using System.Text.Json;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Calendly.Webhooks;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Services;

namespace CalendlyWoo.Core.Calendly.Backfill;

/// <summary>One page of sessions: finds what had no effect yet, and stores it as deliveries. The effects' unique keys decide, here only what is worth storing.</summary>
internal sealed class BackfillPageStep(CalendlyCaller caller, BackfillBook book, ServiceCatalog catalog, TimeProvider time)
{
    /// <summary>So often the progress is shown and the lease renewed.</summary>
    private const int ProgressEvery = 10;

    public async Task<Outcome<PageTaken>> TakeAsync(BackfillRun run, string owner, BackfillWindow window, string? token, CancellationToken cancellationToken)
    {
        var reader = new BackfillReader(caller, time) { BeforeWaiting = until => book.KeepAsync(run, until) };
        if (!(await reader.ReadSessionsAsync(owner, window.From, window.To, token, cancellationToken)).TryGet(out var page, out var failure))
        {
            return failure;
        }

        var services = (await catalog.GetAsync(cancellationToken)).Select(offered => offered.Service).ToList();
        var fed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var session in page.Sessions)
        {
            if (++run.EventsSeen % ProgressEvery == 0 && !await book.AdvanceAsync(run, [], cancellationToken))
            {
                return new PageTaken(null, IsTakenAway: true);
            }

            if (!session.MayHaveChangedSince(window.ChangedSince) || !services.Exists(service => service.BooksEventType(session.EventTypeUri, session.Name)))
            {
                continue;
            }

            if (!(await reader.ReadInviteesAsync(session.Uri, cancellationToken)).TryGet(out var invitees, out failure))
            {
                return failure;
            }

            run.InviteesSeen += invitees.Count;
            var missing = await MissingAsync(run, invitees, fed, cancellationToken);
            var found = missing.ConvertAll(invitee => SyntheticDelivery.Of(invitee, session.Json, time.GetUtcNow()));
            if (await AddRelatedAsync(reader, missing, found, fed, cancellationToken) is { } problem)
            {
                return problem;
            }

            run.Added += found.Count;
            if (found.Count > 0 && !await book.AdvanceAsync(run, found, cancellationToken))
            {
                return new PageTaken(null, IsTakenAway: true);
            }
        }

        return new PageTaken(page.Next, IsTakenAway: false);
    }

    private async Task<List<JsonElement>> MissingAsync(BackfillRun run, IReadOnlyList<JsonElement> invitees, HashSet<string> fed, CancellationToken cancellationToken)
    {
        var taken = await book.TakenAsync([.. invitees.Select(KeyOf)], cancellationToken);
        var missing = invitees.Where(invitee => !taken.Contains(KeyOf(invitee)) && fed.Add(KeyOf(invitee))).ToList();
        run.Known += invitees.Count - missing.Count;
        return missing;
    }

    /// <summary>The other half of a reschedule may lie outside the window: without it a moved session would look like a new or a cancelled one.</summary>
    private async Task<Failure?> AddRelatedAsync(
        BackfillReader reader, List<JsonElement> missing, List<Delivery> found, HashSet<string> fed, CancellationToken cancellationToken)
    {
        var wanted = missing.Select(one => (Uri: CalendlyJson.Text(one, "new_invitee"), Event: CalendlyEvent.InviteeCreated))
            .Concat(missing.Select(one => (Uri: CalendlyJson.Text(one, "old_invitee"), Event: CalendlyEvent.InviteeCanceled)))
            .Where(one => one.Uri.Length > 0).Select(one => (one.Uri, Key: EffectKey.Of(one.Event, one.Uri))).ToList();
        var taken = wanted.Count == 0 ? new HashSet<string>() : await book.TakenAsync([.. wanted.Select(one => one.Key)], cancellationToken);
        foreach (var (uri, _) in wanted.Where(one => !taken.Contains(one.Key) && !fed.Contains(one.Key)))
        {
            if ((await reader.ReadOneAsync(uri, cancellationToken)).TryGet(out var other, out var failure))
            {
                // It may have been moved or cancelled in its turn.
                if (fed.Add(KeyOf(other.Invitee)))
                {
                    found.Add(SyntheticDelivery.Of(other.Invitee, other.Session, time.GetUtcNow()));
                }
            }
            else if (failure.Code is not (CalendlyFailures.NotFoundCode or CalendlyFailures.PermissionCode))
            {
                return failure;
            }
        }

        return null;
    }

    private static string KeyOf(JsonElement invitee) => EffectKey.Of(SyntheticDelivery.EventOf(invitee), CalendlyJson.Text(invitee, "uri"));
}

/// <summary>How a page ended; <paramref name="IsTakenAway"/> where somebody ended the search or took it over.</summary>
internal sealed record PageTaken(string? Next, bool IsTakenAway);
