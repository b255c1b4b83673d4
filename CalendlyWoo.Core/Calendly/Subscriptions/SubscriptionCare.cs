using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;
using CalendlyWoo.Core.Health.Address;
using Microsoft.Extensions.Options;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>
/// The health of our webhook subscription: looks, compares, repairs, and writes down what it saw. One copy at a time, under a lease; whatever is cut off
/// half-way is found and finished by the next look.
/// </summary>
public sealed class SubscriptionCare
{
    private static readonly TimeSpan PauseInTrouble = TimeSpan.FromMinutes(1);
    private readonly CalendlyClient _client;
    private readonly SubscriptionLook _look;
    private readonly WatchDesk _watch;
    private readonly IOptionsMonitor<CalendlyOptions> _options;
    private readonly PublicAddress _address;
    private readonly TimeProvider _time;
    private Uri? _seenFor;

    internal SubscriptionCare(
        CalendlyClient client, SubscriptionLook look, WatchDesk watch, IOptionsMonitor<CalendlyOptions> options, PublicAddress address, TimeProvider time) =>
        (_client, _look, _watch, _options, _address, _time) = (client, look, watch, options, address, time);

    /// <summary>Looks where it is time to; for the recurring job.</summary>
    public async Task LookIfDueAsync(CancellationToken cancellationToken)
    {
        var watch = await _watch.ReadAsync(cancellationToken);
        var usual = _options.CurrentValue.HealthInterval;
        var pause = watch?.Condition == SubscriptionCondition.Active || usual < PauseInTrouble ? usual : PauseInTrouble;
        if (_seenFor == _address.Current && watch?.CheckedAt is { } looked && looked + pause > _time.GetUtcNow() && looked <= _time.GetUtcNow())
        {
            return;
        }

        await LookAsync(SubscriptionWish.Routine, cancellationToken);
    }

    /// <summary>Looks now and repairs: after connecting, when the public address has changed, or because somebody asks for it.</summary>
    /// <param name="actor">Who asks; a person's act is written into the audit trail.</param>
    /// <param name="cancellationToken">Ends the calls; what is half done is finished by the next look.</param>
    /// <returns>What was found; null while another copy, or another person, is looking just now.</returns>
    public Task<SubscriptionSight?> LookNowAsync(string actor, CancellationToken cancellationToken) =>
        LookAsync(new SubscriptionWish(actor, WantsWidest: true), cancellationToken);

    private async Task<SubscriptionSight?> LookAsync(SubscriptionWish wish, CancellationToken cancellationToken)
    {
        if (_address.Named is null && _address.Listening is null)
        {
            // Not listening yet: in a moment it will be known where.
            return null;
        }

        var account = await _client.GetAccountAsync(cancellationToken);
        if (account.Failure is { Code: CalendlyFailures.NotConnectedCode } && (await _watch.ReadAsync(cancellationToken) is not { } known || known.Condition == SubscriptionCondition.Unknown))
        {
            return null;
        }

        if (await _watch.ClaimAsync(cancellationToken) is not { } claimed)
        {
            return null;
        }

        try
        {
            var sight = account.TryGet(out var who, out var failure)
                ? await _look.TakeAsync(Wanted(who), wish, cancellationToken)
                : SubscriptionSight.Blind(failure);
            await _watch.WriteAsync(claimed, sight, wish, cancellationToken);
            _seenFor = _address.Current;
            return sight;
        }
        finally
        {
            await _watch.ReleaseAsync(claimed.LeaseId!.Value);
        }
    }

    /// <summary>What we want for the account.</summary>
    internal WantedSubscription Wanted(CalendlyAccount account)
    {
        var address = _address.Current;
        return new WantedSubscription(
            address, CallbackAddress.EnvironmentOf(_options.CurrentValue.Environment, address), account.OrganizationUri, account.UserUri, IsOrganizationAllowed: true);
    }
}

/// <summary>Why it is looked, and for whom.</summary>
/// <param name="Actor">Who asks.</param>
/// <param name="WantsWidest">Try the organization's scope again where the user's own is what stands.</param>
public sealed record SubscriptionWish(string Actor, bool WantsWidest)
{
    /// <summary>The health job's.</summary>
    public static SubscriptionWish Routine { get; } = new("product", WantsWidest: false);

    public bool IsOfPerson => Actor != Routine.Actor;
}
