using System.Globalization;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Connections;

namespace CalendlyWoo.Core.Care.Alerts;

/// <summary>Which troubles there are. Pure: facts in, troubles out; nothing is remembered here.</summary>
internal static class AlertRules
{
    /// <summary>A pause of all mails that is longer may have been forgotten.</summary>
    public static readonly TimeSpan LongPause = TimeSpan.FromHours(4);

    public static IReadOnlyList<Trouble> Of(AlertFacts facts) =>
    [
        .. Lost(facts), .. Subscription(facts), .. Fetched(facts), .. Refused(facts), .. Pause(facts), .. Overdue(facts),
        .. facts.OldCases.Select(old => new Trouble(
            $"case:{old.Id:N}", AlertKind.CasesWait, T($"This has waited for you since {At(old.OpenedAt, facts)}: {old.Title}."), $"needs-you?case={old.Id}")),
        .. Silence(facts),
    ];

    /// <summary>A moment in the shop's clock.</summary>
    public static string At(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm 'on' d MMMM", CultureInfo.InvariantCulture);

    private static string At(DateTimeOffset at, AlertFacts facts) => At(at, facts.Zone);

    private static IEnumerable<Trouble> Lost(AlertFacts facts)
    {
        var standing = facts.Standing;
        if (standing.DisconnectedSince is { } since)
        {
            yield return new("connection:Calendly", AlertKind.ConnectionLost,
                T($"Calendly is disconnected since {At(since, facts)}. {Waits(standing.WaitingForCalendly)} Connect it again; what was missed is then fetched."), "settings/calendly");
        }

        foreach (var connection in standing.Paused)
        {
            var from = At(connection.PausedSince ?? facts.Now, facts);
            if (connection.Name == ConnectionName.Mail)
            {
                yield return new("connection:Mail", AlertKind.MailRefused,
                    T($"The mail server has not taken mails since {from}. {connection.Problem} Mails wait, and leave by themselves once it works again."), "settings/mail");
            }
            else if (connection.Name == ConnectionName.Shop)
            {
                yield return new("connection:Shop", AlertKind.ConnectionLost,
                    T($"The shop has not answered since {from}. {connection.Problem} Mails wait, and go on by themselves once it works again."), "settings/shop");
            }
            else if (standing.DisconnectedSince is null)
            {
                yield return new("connection:Calendly", AlertKind.ConnectionLost,
                    T($"Calendly has not answered since {from}. {connection.Problem} We try again by ourselves."), "settings/calendly");
            }
        }
    }

    private static IEnumerable<Trouble> Subscription(AlertFacts facts)
    {
        if (facts.Standing is not { DisconnectedSince: null, Subscription: { } watch }) yield break;
        var since = At(watch.RetryingSince ?? watch.Since ?? facts.Now, facts);
        var text = watch.Condition switch
        {
            SubscriptionCondition.Retrying => T($"Calendly has tried in vain to reach us since {since}. Bookings are fetched by ourselves meanwhile. Look where the way is blocked."),
            SubscriptionCondition.Disabled or SubscriptionCondition.Missing =>
                T($"Calendly stopped telling us about bookings at {At(watch.Since ?? facts.Now, facts)}. We try to mend it by ourselves, and fetch what was missed. Look whether it needs you."),
            SubscriptionCondition.NotAllowed => T("Calendly does not let us hear about bookings. It needs you: look what to do."),
            _ => null,
        };
        if (text is not null) yield return new("calendly:subscription", AlertKind.SubscriptionTrouble, text, "settings/subscriptions");
    }

    private static IEnumerable<Trouble> Fetched(AlertFacts facts)
    {
        if (facts.Fetched is not { } run) yield break;
        var bookings = run.Added == 1 ? T("One booking was fetched") : T($"{run.Added} bookings were fetched");
        yield return new($"fetched:{run.Id:N}", AlertKind.SubscriptionHealed,
            T($"Calendly did not tell us of everything after {At(run.GapFrom, facts)}. {bookings} afterwards; nothing is lost. You need not do anything."), "settings/subscriptions");
    }

    private static IEnumerable<Trouble> Refused(AlertFacts facts)
    {
        if (facts.Refused is { } refused)
        {
            yield return new("calendly:refused", AlertKind.DeliveriesRefused, string.Join(' ', [$"{refused.Title}.", .. refused.Reasons, refused.NextStep]), "settings/subscriptions");
        }
    }

    private static IEnumerable<Trouble> Pause(AlertFacts facts)
    {
        if (facts.Standing.Mails is { Since: { } since } mails && facts.Now - since >= LongPause)
        {
            yield return new("mails:paused", AlertKind.MailsPaused,
                T($"{mails.By} paused all mails at {At(since, facts)}, and they are still paused. {Mails(mails.Waiting)} Let mails leave if that was forgotten."), "");
        }
    }

    private static IEnumerable<Trouble> Overdue(AlertFacts facts)
    {
        if (facts.OverdueSince is { } since)
        {
            yield return new("mails:overdue", AlertKind.MailsOverdue,
                T($"Mails are due and have not left, the first since {At(since, facts)}. Restart the program; if that does not help, its log says more."), "log");
        }
    }

    private static IEnumerable<Trouble> Silence(AlertFacts facts)
    {
        // What is known to be cut off is told already.
        var isExplained = facts.Standing is not { DisconnectedSince: null, Subscription: null or { Condition: SubscriptionCondition.Active or SubscriptionCondition.Unknown } };
        if (isExplained || facts.Silence is not { } silence) yield break;
        yield return new("calendly:silence", AlertKind.Silence,
            T($"Nothing has arrived from Calendly since {At(silence.Since, facts)}. At this time of the week something usually arrives within {(int)Math.Ceiling(silence.Usual.TotalHours)} hours. A test booking shows whether the way is free."),
            "setup");
    }

    private static string Waits(int count) => count switch { 0 => T("No booking waits yet."), 1 => T("One booking waits."), _ => T($"{count} bookings wait.") };

    private static string Mails(int count) => count switch { 0 => T("No mail waits yet."), 1 => T("One mail waits."), _ => T($"{count} mails wait.") };
}
