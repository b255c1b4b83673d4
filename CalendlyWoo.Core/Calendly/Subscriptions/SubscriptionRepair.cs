using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>
/// Makes a subscription of ours stand, and lets the superfluous ones go. The new one is created first, under a new address: if that fails the old one is
/// untouched. Only where Calendly insists on one (409) ours is deleted before, with the intent committed.
/// </summary>
internal sealed class SubscriptionRepair(SubscriptionDesk desk, SubscriptionBook book)
{
    private const int Tries = 3;

    /// <summary>Creates one; null where it was created. Whether it works is for the next listing to say.</summary>
    public async Task<Failure?> CreateAsync(WantedSubscription wanted, SubscriptionPicture picture, CancellationToken cancellationToken)
    {
        if (await book.IntendAsync(wanted, await book.ReadAsync(cancellationToken), cancellationToken) is not var (row, key))
        {
            return new Failure(FailureCategory.Transient, "store.unavailable", T("The database did not take what is to be done; it is tried again by itself."));
        }

        var (scope, failure) = await CreateWidestAsync(wanted, row, key, cancellationToken);
        if (failure?.Code != CalendlyFailures.ConflictCode)
        {
            return failure;
        }

        var ours = picture.All.Where(one => one.Kind == SubscriptionKind.Current || one.IsToRetire).ToList();
        if (ours.Count == 0)
        {
            return failure;
        }

        foreach (var one in ours)
        {
            if (await RetireAsync(one, cancellationToken) is { } refused)
            {
                return refused;
            }
        }

        for (var round = 0; round < Tries && failure is not null; round++)
        {
            failure = (await desk.CreateAsync(wanted, scope, row.CallbackUrl, key, cancellationToken)).Failure;
        }

        return failure;
    }

    /// <summary>Deletes one of ours; null where it is gone. That it is to go is written first.</summary>
    public async Task<Failure?> RetireAsync(JudgedSubscription one, CancellationToken cancellationToken)
    {
        if (one.Row is { } row)
        {
            await book.SetAsync(row.Id, SubscriptionStage.Retiring, one.Remote.Uri, cancellationToken);
        }

        if (await desk.DeleteAsync(one.Remote.Uri, cancellationToken) is { } failure)
        {
            return failure;
        }

        if (one.Row is { } gone)
        {
            await book.SetAsync(gone.Id, SubscriptionStage.Gone, null, cancellationToken);
        }

        return null;
    }

    /// <summary>The organization's scope needs an administrator's token; without one the user's own bookings are better than none.</summary>
    private async Task<(string Scope, Failure? Failure)> CreateWidestAsync(
        WantedSubscription wanted, CalendlySubscription row, string key, CancellationToken cancellationToken)
    {
        var failure = (await desk.CreateAsync(wanted, wanted.Scope, row.CallbackUrl, key, cancellationToken)).Failure;
        return wanted.Scope == WantedSubscription.OrganizationScope && failure?.Code == CalendlyFailures.PermissionCode
            ? (WantedSubscription.UserScope, (await desk.CreateAsync(wanted, WantedSubscription.UserScope, row.CallbackUrl, key, cancellationToken)).Failure)
            : (wanted.Scope, failure);
    }
}
