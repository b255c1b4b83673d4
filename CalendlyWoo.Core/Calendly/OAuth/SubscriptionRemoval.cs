using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using Microsoft.EntityFrameworkCore;

namespace CalendlyWoo.Core.Calendly.OAuth;

/// <summary>Deletes our webhook subscriptions at Calendly before the access ends. Whatever is not ours stays.</summary>
internal sealed class SubscriptionRemoval(
    CalendlyCaller caller, CalendlyClient client, IDbContextFactory<AppDb> factory, GroupCommit commits, WatchDesk watch, TimeProvider time)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Does the work while nobody looks after the subscription: a look on its way could otherwise make a new one between the deletion and the end of the
    /// access. A look takes seconds; after half a minute the work is done all the same.
    /// </summary>
    public async Task<T> WhileNobodyLooksAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var claimed = await watch.ClaimAsync(cancellationToken);
        while (claimed is null && time.GetElapsedTime(began) < LongestWait)
        {
            await Task.Delay(Look, time, cancellationToken);
            claimed = await watch.ClaimAsync(cancellationToken);
        }

        try
        {
            return await work();
        }
        finally
        {
            if (claimed?.LeaseId is { } lease)
                await watch.ReleaseAsync(lease);
        }
    }

    /// <returns>How many were deleted, and why one could not be.</returns>
    public async Task<(int Removed, Failure? Failure)> RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var ours = await db.CalendlySubscriptions.AsNoTracking().Where(s => s.Stage != SubscriptionStage.Gone).ToListAsync(cancellationToken);
        if (ours.Count == 0)
            return (0, null);
        var uris = ours.Select(s => s.Uri).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var addresses = ours.Select(s => s.CallbackUrl).ToHashSet(StringComparer.Ordinal);
        uris.UnionWith(await FindAsync(addresses, cancellationToken));
        Failure? failed = null;
        var removed = 0;
        foreach (var uri in uris)
        {
            var failure = (await caller.SendAsync(new CalendlyCall(HttpMethod.Delete, uri), cancellationToken)).Failure;
            if (failure is null)
                removed++;
            else if (failure.Code != CalendlyFailures.NotFoundCode)
                failed = failure;
        }

        if (failed is null)
            await ForgetAsync([.. ours.Select(s => s.Id)]);
        return (removed, failed);
    }

    /// <summary>Those whose address is exactly one of ours; they may exist without our knowing their name, after a crash.</summary>
    private async Task<IEnumerable<string>> FindAsync(HashSet<string> addresses, CancellationToken cancellationToken)
    {
        if (!(await client.GetAccountAsync(cancellationToken)).TryGet(out var account, out _))
            return [];
        var organization = Uri.EscapeDataString(account.OrganizationUri);
        var found = new List<string>();
        foreach (var query in new[] { "scope=organization", $"scope=user&user={Uri.EscapeDataString(account.UserUri)}" })
        {
            var call = new CalendlyCall(HttpMethod.Get, $"webhook_subscriptions?organization={organization}&{query}&count=100");
            if ((await caller.SendAsync(call, cancellationToken)).TryGet(out var answer, out _)
                && CalendlyJson.Member(answer.Json, "collection") is { ValueKind: System.Text.Json.JsonValueKind.Array } list)
            {
                found.AddRange(list.EnumerateArray().Where(item => addresses.Contains(CalendlyJson.Text(item, "callback_url"))).Select(item => CalendlyJson.Text(item, "uri")));
            }
        }

        return found.Where(uri => uri.Length > 0);
    }

    private Task<int> ForgetAsync(IReadOnlyCollection<Guid> ids)
    {
        DateTimeOffset? now = time.GetUtcNow();
        return commits.RunAloneAsync(
            (db, token) => db.CalendlySubscriptions.Where(s => ids.Contains(s.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.Stage, SubscriptionStage.Gone).SetProperty(s => s.RetiredAt, now), token),
            CancellationToken.None);
    }
}
