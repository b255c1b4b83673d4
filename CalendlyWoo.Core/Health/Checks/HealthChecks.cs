using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Core.Health.Address;

namespace CalendlyWoo.Core.Health.Checks;

/// <summary>Looks at what is set up: asks each party, keeps the results, and ends the pause of a party that answers again.</summary>
public sealed class HealthChecks(
    HealthParties parties, CheckResults results, CheckSubjects subjects, PublicAddress address, ConnectionGate gate, TimeProvider time)
{
    /// <summary>What there is to look at: what is not set up yet cannot be checked.</summary>
    public static IReadOnlyList<CheckKind> KindsFor(HealthFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var kinds = new List<CheckKind>();
        Add(CheckKind.Address, facts.Address.Named is not null);
        Add(CheckKind.Calendly, facts.Calendly.IsConnected);
        Add(CheckKind.Subscription, facts.Calendly is { IsConnected: true, BrokenSince: null } && facts.Address is not { Named: not null, Check: { IsGood: false } });
        Add(CheckKind.Shop, facts.Shop.IsConfigured);
        Add(CheckKind.Mail, facts.Mail.IsConfigured);
        Add(CheckKind.Services, facts.Calendly is { IsConnected: true, BrokenSince: null } && facts.Services.Count > 0);
        return kinds;

        void Add(CheckKind kind, bool isSetUp)
        {
            if (isSetUp)
            {
                kinds.Add(kind);
            }
        }
    }

    /// <summary>Those among them that have no result for the settings as they are.</summary>
    public static IReadOnlyList<CheckKind> Unchecked(HealthFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. KindsFor(facts).Where(kind => kind == CheckKind.Subscription
            ? facts.Subscription is not { Condition: not (SubscriptionCondition.Unknown or SubscriptionCondition.Missing) }
            : facts.CheckOf(kind) is null)];
    }

    /// <summary>Looks at one and keeps the result.</summary>
    public async Task<CheckResult> RunAsync(CheckKind kind, CancellationToken cancellationToken)
    {
        if (kind == CheckKind.Subscription)
        {
            await parties.LookAfterSubscriptionAsync(cancellationToken);
        }

        var result = await LookAsync(kind, cancellationToken);
        await results.SaveAsync(result, cancellationToken);
        if (result.IsGood && HealthParties.ConnectionOf(kind) is { } name && await gate.PauseOfAsync(name, cancellationToken) is not null)
        {
            await gate.ResumeAsync(name, cancellationToken);
        }

        return result;
    }

    /// <summary>Looks at several at once and keeps the results.</summary>
    /// <param name="kinds">Which.</param>
    /// <param name="progress">Told of each as it comes.</param>
    /// <param name="cancellationToken">Ends the looking.</param>
    public async Task<IReadOnlyList<CheckResult>> RunAsync(
        IReadOnlyCollection<CheckKind> kinds, IProgress<CheckResult>? progress, CancellationToken cancellationToken) =>
        await Task.WhenAll(kinds.Select(async kind =>
        {
            var result = await RunAsync(kind, cancellationToken);
            progress?.Report(result);
            return result;
        }));

    /// <summary>Looks at one, and keeps nothing.</summary>
    public async Task<CheckResult> LookAsync(CheckKind kind, CancellationToken cancellationToken)
    {
        var subject = await subjects.OfAsync(kind, cancellationToken);
        var failure = await parties.FindFaultAsync(kind, address.Current, cancellationToken);
        return CheckResult.Of(kind, time.GetUtcNow(), subject, failure);
    }
}
