using System.Globalization;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Core.Calendly.Api;
using CalendlyWoo.Core.Calendly.Backfill;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.Subscriptions;

/// <summary>What a sight changes: the watch's row, lines in the log, a look for missed bookings, and whether the owner must know. Pure but for ids.</summary>
internal sealed class WatchChange
{
    /// <summary>Calendly gives a subscription up after so long without success.</summary>
    public static readonly TimeSpan GivesUpAfter = TimeSpan.FromHours(24);

    private static readonly TimeSpan BetweenSearches = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromDays(1);
    private static readonly TimeSpan RetryTroubles = TimeSpan.FromMinutes(15);
    private readonly SubscriptionWatch _former;
    private readonly SubscriptionSight _sight;
    private readonly DateTimeOffset _now;

    /// <summary>Nobody has looked for missed bookings since the subscription that stands was made: perhaps who made it died right after.</summary>
    private bool _isNew;

    private WatchChange(SubscriptionWatch former, SubscriptionSight sight, DateTimeOffset now) => (_former, _sight, _now) = (former, sight, now);

    /// <summary>As it is from now on.</summary>
    public SubscriptionCondition Condition { get; private set; }

    public DateTimeOffset? Since { get; private set; }

    public List<Activity> Activities { get; } = [];

    /// <summary>The search that is due, or null.</summary>
    public BackfillRun? Search { get; private set; }

    /// <summary>What the owner must know; null where nothing: then what was open closes.</summary>
    public (string Title, string Reason, string NextStep)? Trouble { get; private set; }

    /// <param name="former">As it was seen last.</param>
    /// <param name="sight">What was seen now.</param>
    /// <param name="wish">Who wanted to know.</param>
    /// <param name="lastSearch">When it was last begun to look for missed bookings, UTC.</param>
    /// <param name="now">UTC.</param>
    public static WatchChange Decide(SubscriptionWatch former, SubscriptionSight sight, SubscriptionWish wish, DateTimeOffset? lastSearch, DateTimeOffset now)
    {
        var change = new WatchChange(former, sight, now);
        var isBlind = sight.Picture is null && sight.Now == SubscriptionCondition.Unknown && sight.Problem?.Code != CalendlyFailures.NotConnectedCode;
        change.Condition = isBlind ? former.Condition : sight.Now;
        change.Since = change.Condition == former.Condition && change.Condition != SubscriptionCondition.Retrying ? former.Since ?? now : change.Condition switch
        {
            SubscriptionCondition.Disabled => sight.StoppedAt ?? former.RetryingSince ?? now,
            SubscriptionCondition.Retrying => sight.RetryingSince ?? former.Since ?? now,
            _ => now,
        };
        change._isNew = sight.Picture?.Current is { } current && (lastSearch is not { } looked || looked < (current.Row?.CreatedAt ?? current.Remote.CreatedAt));
        change.TellOf(wish);
        if (!isBlind)
        {
            change.SearchWhereMissing(wish, lastSearch);
        }

        change.FindTrouble();
        return change;
    }

    private void TellOf(SubscriptionWish wish)
    {
        if (_sight.HasCreated || _isNew)
        {
            Tell(ActivityLevel.Info, _sight.Found switch
            {
                SubscriptionCondition.Disabled => T("Calendly had stopped telling us about bookings. We made it begin again, and look for what was missed."),
                _ when _former.GoodAt is not null && !_sight.IsListening => T("A new subscription was made at Calendly, but it does not work yet."),
                _ when _former.GoodAt is not null => T("Calendly had no working subscription of ours any more. We made a new one, and look for what was missed."),
                _ => T("Calendly now tells us about bookings."),
            });
        }

        if (_sight.Retired > 0)
        {
            Tell(ActivityLevel.Info, _sight.Retired == 1 ? T("One subscription of ours that was not needed any more was deleted at Calendly.") : T($"{_sight.Retired} subscriptions of ours that were not needed any more were deleted at Calendly."));
        }

        if (Condition == SubscriptionCondition.Retrying && _former.Condition != SubscriptionCondition.Retrying && _sight.RetryingSince is { } since)
        {
            Tell(ActivityLevel.Warning, T($"Calendly has been trying in vain to reach us since {Clock(since)}; it gives up at {Clock(since + GivesUpAfter)}. We fetch what is missing ourselves."));
        }
        else if (Condition == SubscriptionCondition.Active && _former.Condition == SubscriptionCondition.Retrying)
        {
            Tell(ActivityLevel.Info, T("Calendly reaches us again."));
        }

        if (_sight.Problem is { } problem && problem.Message != _former.Problem)
        {
            Tell(_sight.IsListening ? ActivityLevel.Warning : ActivityLevel.Error, problem.Message);
        }

        if (wish.IsOfPerson)
        {
            Activities.Add(ActivityLog.Audit(T("Had the subscriptions at Calendly looked at and repaired."), wish.Actor, _now));
        }
    }

    private void SearchWhereMissing(SubscriptionWish wish, DateTimeOffset? lastSearch)
    {
        var gap = Earlier(_former.GoodAt, Earlier(_former.RetryingSince, _sight.RetryingSince)) ?? _sight.StoppedAt ?? _now;
        if (_sight.IsListening && (_isNew || _sight.Found is SubscriptionCondition.Disabled or SubscriptionCondition.Missing
            || _former.Condition is SubscriptionCondition.Unknown or SubscriptionCondition.Disabled or SubscriptionCondition.Missing or SubscriptionCondition.NotAllowed))
        {
            Search = BackfillRuns.New(gap, _former.GoodAt is null ? T("Calendly was connected") : T("Calendly had stopped telling us about bookings"), wish.Actor, _now);
        }
        else if (Condition == SubscriptionCondition.Retrying
            && (_former.RetryingSince != _sight.RetryingSince || lastSearch is not { } last || last + BetweenSearches <= _now))
        {
            Search = BackfillRuns.New(gap, T("Calendly tries in vain to reach us"), wish.Actor, _now);
        }
        else if (Condition == SubscriptionCondition.Active && lastSearch is { } former && former + BetweenSweeps <= _now)
        {
            Search = BackfillRuns.New(former, T("The daily look"), wish.Actor, _now);
        }
    }

    private void FindTrouble() => Trouble = Condition switch
    {
        SubscriptionCondition.Active => null,
        SubscriptionCondition.Unknown => null,
        SubscriptionCondition.Retrying when _now - (Since ?? _now) < RetryTroubles => null,
        SubscriptionCondition.Retrying => (
            T("Calendly tries in vain to reach us"),
            T($"It has been retrying since {Clock(Since!.Value)}; it gives up at {Clock(Since!.Value + GivesUpAfter)}. Bookings are fetched by ourselves meanwhile."),
            T("Open Settings, Subscriptions and send a test event: it shows where the way is blocked.")),
        _ => (
            Condition == SubscriptionCondition.NotAllowed ? T("Calendly does not let us hear of bookings") : T("Calendly does not tell us about bookings"),
            _sight.Problem?.Message ?? _former.Problem ?? T("There is no working subscription of ours."),
            T("Open Settings, Subscriptions. Once it is solved we go on by ourselves and look for what was missed.")),
    };

    private void Tell(ActivityLevel level, string text) => Activities.Add(ActivityLog.General(ActivityKind.Connection, level, text, _now));

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null ? other : other is null || one < other ? one : other;

    private static string Clock(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
