using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>What one look at Calendly found, before and after the repair. Times are UTC.</summary>
public sealed record SubscriptionSight
{
    /// <summary>As it was found.</summary>
    public required SubscriptionCondition Found { get; init; }

    /// <summary>As it is now.</summary>
    public required SubscriptionCondition Now { get; init; }

    public DateTimeOffset? RetryingSince { get; init; }

    /// <summary>When Calendly gave the old one up.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>Why it is not in order, or what deserves a look; null where all is well.</summary>
    public Failure? Problem { get; init; }

    /// <summary>Calendly's clock less ours; null where it did not tell.</summary>
    public TimeSpan? ClockOffset { get; init; }

    /// <summary>A new subscription was made.</summary>
    public bool HasCreated { get; init; }

    /// <summary>How many of ours were deleted.</summary>
    public int Retired { get; init; }

    /// <summary>All subscriptions as they are now; null where they could not be listed.</summary>
    public SubscriptionPicture? Picture { get; init; }

    /// <summary>Whether the bookings reach us at this moment.</summary>
    public bool IsListening => Now is SubscriptionCondition.Active or SubscriptionCondition.Retrying;

    /// <summary>Nothing could be seen: it is as it was seen last, unless Calendly said that we may not.</summary>
    public static SubscriptionSight Blind(Failure failure)
    {
        var condition = ConditionOf(failure) ?? SubscriptionCondition.Unknown;
        return new SubscriptionSight { Found = condition, Now = condition, Problem = failure };
    }

    /// <summary>The condition that a refusal means; null where it means nothing about it.</summary>
    internal static SubscriptionCondition? ConditionOf(Failure failure) =>
        failure.Code is CalendlyFailures.PlanCode or CalendlyFailures.ScopeCode or CalendlyFailures.PermissionCode ? SubscriptionCondition.NotAllowed : null;
}
