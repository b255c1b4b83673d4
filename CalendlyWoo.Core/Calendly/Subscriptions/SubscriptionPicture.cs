namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>What a subscription at Calendly is to us.</summary>
public enum SubscriptionKind
{
    /// <summary>Ours, working, and as we want it.</summary>
    Current,

    /// <summary>Ours, but Calendly has given it up.</summary>
    Stopped,

    /// <summary>Ours, but of another address, scope or set of events than we want now.</summary>
    Outdated,

    /// <summary>Ours, and one too many.</summary>
    Duplicate,

    /// <summary>Another installation of the product.</summary>
    OtherEnvironment,

    /// <summary>Somebody else's: never touched without a confirm that names it.</summary>
    Foreign,
}

/// <summary>One subscription, what it is to us, and why.</summary>
/// <param name="Remote">As Calendly lists it.</param>
/// <param name="Kind">What it is to us.</param>
/// <param name="Why">In the owner's words.</param>
/// <param name="Row">Our own row about it; null for one that we did not make.</param>
public sealed record JudgedSubscription(RemoteSubscription Remote, SubscriptionKind Kind, string Why, CalendlySubscription? Row)
{
    /// <summary>Deleted by ourselves once a better one stands.</summary>
    public bool IsToRetire => Kind is SubscriptionKind.Stopped or SubscriptionKind.Outdated or SubscriptionKind.Duplicate;
}

/// <summary>All subscriptions of the account, sorted.</summary>
public sealed record SubscriptionPicture(IReadOnlyList<JudgedSubscription> All)
{
    /// <summary>The one that works; null where none does.</summary>
    public JudgedSubscription? Current => All.FirstOrDefault(one => one.Kind == SubscriptionKind.Current);

    /// <summary>Ours that have to go once another stands.</summary>
    public IReadOnlyList<JudgedSubscription> ToRetire => [.. All.Where(one => one.IsToRetire)];

    /// <summary>How it stands with us, before anything is repaired.</summary>
    public SubscriptionCondition Condition => Current switch
    {
        { Remote.RetryingSince: not null } => SubscriptionCondition.Retrying,
        not null => SubscriptionCondition.Active,
        null => All.Any(one => one.Kind == SubscriptionKind.Stopped) ? SubscriptionCondition.Disabled : SubscriptionCondition.Missing,
    };
}
