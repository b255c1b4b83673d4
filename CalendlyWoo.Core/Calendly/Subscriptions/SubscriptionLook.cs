using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Health.Address;
using Microsoft.Extensions.Options;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>One look: list, compare, create what is missing, let go what is too much.</summary>
internal sealed class SubscriptionLook(
    SubscriptionLister lister, SubscriptionRepair repair, SubscriptionBook book, IOptionsMonitor<CalendlyOptions> options, TimeProvider time)
{
    /// <summary>Code of a public address that Calendly cannot reach.</summary>
    public const string AddressCode = "calendly.address";

    public async Task<SubscriptionSight> TakeAsync(WantedSubscription wanted, SubscriptionWish wish, CancellationToken cancellationToken)
    {
        if (!(await SeeAsync(wanted, cancellationToken)).TryGet(out var seen, out var failure))
        {
            return SubscriptionSight.Blind(failure);
        }

        var sight = new SubscriptionSight
        {
            Found = seen.Picture.Condition,
            Now = seen.Picture.Condition,
            RetryingSince = seen.Picture.Current?.Remote.RetryingSince,
            StoppedAt = seen.Picture.All.Where(one => one.Kind == SubscriptionKind.Stopped).Max(one => one.Remote.UpdatedAt),
            ClockOffset = seen.Offset,
            Picture = seen.Picture,
        };
        var isNarrow = seen.Picture.Current is { } current && current.Remote.Scope != seen.Wanted.Scope;
        if (seen.Picture.Current is not null && !(isNarrow && wish.WantsWidest))
        {
            return await RetireAsync(sight, seen.Wanted, cancellationToken);
        }

        if (FaultOf(wanted.PublicAddress, options.CurrentValue.ApiUrl) is { } unreachable)
        {
            return sight with { Problem = unreachable };
        }

        if (await repair.CreateAsync(seen.Wanted, seen.Picture, cancellationToken) is { } refused)
        {
            return sight with { Problem = refused, Now = SubscriptionSight.ConditionOf(refused) ?? sight.Found };
        }

        return (await SeeAsync(wanted, cancellationToken)).TryGet(out seen, out failure)
            ? await RetireAsync(
                sight with { Now = seen.Picture.Condition, RetryingSince = seen.Picture.Current?.Remote.RetryingSince, Picture = seen.Picture, HasCreated = true },
                seen.Wanted, cancellationToken)
            : sight with { Problem = failure };
    }

    /// <summary>Lists and compares without touching anything.</summary>
    public async Task<Outcome<Seen>> SeeAsync(WantedSubscription wanted, CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow();
        if (!(await lister.ListAsync(wanted.Organization, wanted.User, cancellationToken)).TryGet(out var listing, out var failure))
        {
            return failure;
        }

        var exact = wanted with { IsOrganizationAllowed = listing.IsOrganizationAllowed };
        var picture = SubscriptionComparison.Compare(exact, listing.All, await book.ReadAsync(cancellationToken));
        await book.SettleAsync(picture, cancellationToken);

        // The header counts whole seconds, so half a second is added; the call lies between two looks at our clock.
        var middle = before + ((time.GetUtcNow() - before) / 2);
        return new Seen(exact, picture, listing.Date is { } date ? date.AddMilliseconds(500) - middle : null);
    }

    /// <summary>Whether Calendly could post to the address at all; the simulators on this computer can reach what the real one cannot.</summary>
    internal static Failure? FaultOf(Uri address, Uri api) => api.IsLoopback ? null : (AddressReaches.Of(address), address.Scheme) switch
    {
        (AddressReach.ThisComputer, _) => Address(T("Calendly cannot reach this computer under the address that is set here. Name the public address under Set-up first; then we do the rest by ourselves.")),
        (AddressReach.OwnNetwork, _) => Address(T("The public address works inside your own network only, so Calendly cannot reach it. Name one under Set-up that is known outside.")),
        (_, "http") => Address(T("Calendly posts to https addresses only. Set up a certificate, and write the public address with https under Set-up.")),
        _ => null,
    };

    private static Failure Address(string text) => new(FailureCategory.NeedsOwner, AddressCode, text);

    private async Task<SubscriptionSight> RetireAsync(SubscriptionSight sight, WantedSubscription wanted, CancellationToken cancellationToken)
    {
        if (sight.Picture is not { Current: { } current } picture)
        {
            return sight;
        }

        var (retired, left) = (0, picture.All.ToList());
        foreach (var one in picture.ToRetire)
        {
            if (await repair.RetireAsync(one, cancellationToken) is { } failure)
            {
                // Two listen, which does no harm; the next look deletes it.
                return sight with { Problem = failure, Retired = retired, Picture = new SubscriptionPicture(left) };
            }

            retired++;
            left.Remove(one);
        }

        return sight with { Retired = retired, Picture = new SubscriptionPicture(left), Problem = Narrow(current, wanted) };
    }

    private static Failure? Narrow(JudgedSubscription current, WantedSubscription wanted) =>
        current.Remote.Scope == WantedSubscription.UserScope && wanted.Organization.Length > 0
            ? new Failure(FailureCategory.NeedsOwner, "calendly.narrow", T("Calendly tells of the connected person's own bookings only. If others work in your organization too, connect as an owner or administrator of it, then choose Repair."))
            : null;

    /// <param name="Wanted">What we may want, by what Calendly lets us see.</param>
    /// <param name="Picture">What there is.</param>
    /// <param name="Offset">Calendly's clock less ours.</param>
    internal sealed record Seen(WantedSubscription Wanted, SubscriptionPicture Picture, TimeSpan? Offset);
}
