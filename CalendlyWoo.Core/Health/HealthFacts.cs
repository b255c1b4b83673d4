using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Health.Address;
using CalendlyWoo.Core.Health.Checks;

namespace CalendlyWoo.Core.Health;

/// <summary>What was observed; the steps are decided from nothing else. Times are UTC.</summary>
public sealed record HealthFacts
{
    public required AddressFacts Address { get; init; }

    public required CalendlyFacts Calendly { get; init; }

    public SubscriptionFacts? Subscription { get; init; }

    public required PartyFacts Shop { get; init; }

    public required PartyFacts Mail { get; init; }

    public IReadOnlyList<ServiceFacts> Services { get; init; } = [];

    public CheckResult? ServicesCheck { get; init; }

    public required TestFacts Test { get; init; }

    /// <summary>The operator's configuration alone is enough for the main job.</summary>
    public bool WorksAlone { get; init; }

    /// <summary>Bookings that came while their service watched.</summary>
    public int WatchedBookings { get; init; }

    public DateTimeOffset? LastBookingAt { get; init; }

    /// <summary>The last check of a kind that holds, or null.</summary>
    public CheckResult? CheckOf(CheckKind kind) => kind switch
    {
        CheckKind.Address => Address.Check,
        CheckKind.Calendly => Calendly.Check,
        CheckKind.Shop => Shop.Check,
        CheckKind.Mail => Mail.Check,
        CheckKind.Services => ServicesCheck,
        CheckKind.Subscription => null,
    };

    /// <summary>The same with a newer check, which also says whether a pause still holds.</summary>
    public HealthFacts With(CheckResult check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check.Kind switch
        {
            CheckKind.Address => this with { Address = Address with { Check = check } },
            CheckKind.Calendly => this with { Calendly = Calendly with { Check = check } },
            CheckKind.Shop => this with { Shop = Shop.With(check) },
            CheckKind.Mail => this with { Mail = Mail.With(check) },
            CheckKind.Services => this with { ServicesCheck = check },
            CheckKind.Subscription => this,
        };
    }
}

/// <summary>The public address.</summary>
/// <param name="Named">As somebody named it, or null.</param>
/// <param name="IsFromConfiguration">The operator named it.</param>
/// <param name="Reach">From where it can be reached.</param>
/// <param name="IsCalendlyHere">Calendly itself is simulated on this computer, so that a loopback address is enough.</param>
/// <param name="Check">The last check of this very address, or null.</param>
public sealed record AddressFacts(string? Named, bool IsFromConfiguration, AddressReach Reach, bool IsCalendlyHere, CheckResult? Check);

/// <summary>The connection to Calendly.</summary>
public sealed record CalendlyFacts
{
    /// <summary>A grant or a personal access token is there.</summary>
    public bool IsConnected { get; init; }

    /// <summary>A personal access token is used, which chooses its signing key by itself.</summary>
    public bool HasToken { get; init; }

    /// <summary>Client id and secret of the app are there.</summary>
    public bool HasApp { get; init; }

    public bool HasSigningKey { get; init; }

    /// <summary>Signing key or token stand in the operator's configuration.</summary>
    public bool IsFromConfiguration { get; init; }

    public string AccountName { get; init; } = "";

    /// <summary>Since when it has to be connected again.</summary>
    public DateTimeOffset? BrokenSince { get; init; }

    public string? Problem { get; init; }

    public CheckResult? Check { get; init; }
}

/// <summary>What the health job saw of our subscription.</summary>
public sealed record SubscriptionFacts(SubscriptionCondition Condition, DateTimeOffset? Since, DateTimeOffset? RetryingSince, string? Problem, DateTimeOffset? CheckedAt)
{
    /// <summary>It was in order once: missing now, it was lost; else it was never made.</summary>
    public bool GoodBefore { get; init; }
}

/// <summary>The shop or the mail server.</summary>
public sealed record PartyFacts
{
    public bool IsConfigured { get; init; }

    public bool IsFromConfiguration { get; init; }

    /// <summary>As people call it: the shop's host, the sender's address; or empty.</summary>
    public string Name { get; init; } = "";

    public DateTimeOffset? PausedSince { get; init; }

    public string? Problem { get; init; }

    public CheckResult? Check { get; init; }

    internal PartyFacts With(CheckResult check) => this with { Check = check, PausedSince = check.IsGood ? null : PausedSince };
}

/// <summary>One service.</summary>
public sealed record ServiceFacts(string Name, bool HasProducts, bool HasEventTypes, bool HasTemplate, bool IsLive);

/// <summary>The test booking.</summary>
public sealed record TestFacts
{
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the mail server took the newest test's mail.</summary>
    public DateTimeOffset? MailedAt { get; init; }

    /// <summary>Why the newest test did not arrive, or null.</summary>
    public string? Problem { get; init; }

    public bool IsSkipped { get; init; }

    /// <summary>A customer's mail has left, which proves more than any test.</summary>
    public bool HasRealMail { get; init; }
}
