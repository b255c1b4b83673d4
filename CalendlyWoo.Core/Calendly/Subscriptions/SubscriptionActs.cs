using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Store;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>What a person does on the page: looks at the live list, and deletes one subscription that she has named.</summary>
public sealed class SubscriptionActs
{
    private readonly CalendlyClient _client;
    private readonly SubscriptionLook _look;
    private readonly SubscriptionDesk _desk;
    private readonly SubscriptionCare _care;
    private readonly GroupCommit _commits;
    private readonly TimeProvider _time;

    internal SubscriptionActs(
        CalendlyClient client, SubscriptionLook look, SubscriptionDesk desk, SubscriptionCare care, GroupCommit commits, TimeProvider time) =>
        (_client, _look, _desk, _care, _commits, _time) = (client, look, desk, care, commits, time);

    /// <summary>The list as it is at Calendly now, beside what we want; nothing is changed.</summary>
    public async Task<Outcome<SubscriptionView>> ListAsync(CancellationToken cancellationToken)
    {
        if (!(await _client.GetAccountAsync(cancellationToken)).TryGet(out var account, out var failure))
        {
            return failure;
        }

        return (await _look.SeeAsync(_care.Wanted(account), cancellationToken)).TryGet(out var seen, out failure) ? new SubscriptionView(seen.Wanted, seen.Picture) : failure;
    }

    /// <summary>Deletes one at Calendly, whosever it is: the caller has asked the person by its address.</summary>
    /// <param name="one">As it was shown.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Null where it is gone.</returns>
    public async Task<Failure?> DeleteAsync(JudgedSubscription one, string actor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(one);
        if (await _desk.DeleteAsync(one.Remote.Uri, cancellationToken) is { } failure)
        {
            return failure;
        }

        // The path of ours is a secret of sorts; the host tells enough.
        var host = Uri.TryCreate(one.Remote.CallbackUrl, UriKind.Absolute, out var url) ? url.Authority : "";
        var line = ActivityLog.Audit(T($"Deleted a subscription at Calendly, which led to {host}."), actor, _time.GetUtcNow());
        await _commits.CommitAsync(db => db.Add(line), CancellationToken.None);
        return null;
    }
}

/// <summary>What we want, beside what Calendly has.</summary>
public sealed record SubscriptionView(WantedSubscription Wanted, SubscriptionPicture Picture);
