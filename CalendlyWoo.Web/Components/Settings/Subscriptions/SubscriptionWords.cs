using CalendlyWoo.Core.Calendly.Backfill;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Settings.Subscriptions;

/// <summary>Subscriptions in the owner's words.</summary>
public static class SubscriptionWords
{
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromHours(24);
    private const int ShownOfSecret = 4;

    /// <summary>How it stands, with times in the reader's zone.</summary>
    public static SubscriptionHeadline Headline(SubscriptionWatch? watch, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (watch is null || watch.Condition == SubscriptionCondition.Unknown)
        {
            return new(Tone.Quiet, T("We have not looked yet."), watch?.Problem ?? T("It is looked at as soon as Calendly is connected."));
        }

        var looked = watch.CheckedAt is { } at ? T($"Last looked at {Times.Ago(at, now, zone)}.") : "";
        var why = watch.Problem ?? "";
        return watch.Condition switch
        {
            SubscriptionCondition.Active when watch.Problem is not null => new(Tone.Waiting, T("Calendly tells us about bookings."), $"{why} {looked}"),
            SubscriptionCondition.Active => new(Tone.Good, T("Calendly tells us about bookings."), looked),
            SubscriptionCondition.Retrying when watch.RetryingSince is { } since => new(
                Tone.Waiting,
                T($"Calendly has been retrying since {Times.Since(since, now, zone)}; it gives up {Times.Ahead(since + GivesUpAfter, now, zone)}."),
                T($"Something on the way to us refuses what it posts. Meanwhile we fetch bookings ourselves. Send a test event to see where it sticks. {looked}")),
            SubscriptionCondition.Retrying => new(Tone.Waiting, T("Calendly tries in vain to reach us."), looked),
            SubscriptionCondition.Disabled => new(
                Tone.Bad,
                watch.Since is { } stopped ? T($"Calendly stopped telling us about bookings at {Times.Since(stopped, now, zone)}.") : T("Calendly stopped telling us about bookings."),
                T($"{why} We try to repair it every minute. {looked}").Trim()),
            SubscriptionCondition.Missing => new(Tone.Bad, T("Calendly does not tell us about bookings yet."), T($"{why} We try to repair it every minute. {looked}").Trim()),
            _ => new(Tone.Bad, T("Calendly does not let us hear of bookings."), $"{why} {looked}".Trim()),
        };
    }

    /// <summary>What we want, in one sentence.</summary>
    public static string Wanted(WantedSubscription wanted)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return wanted.Scope == WantedSubscription.OrganizationScope
            ? T($"Wanted: exactly one of ours, for the whole organization, at {wanted.Base}, with the label {wanted.Environment}.")
            : T($"Wanted: exactly one of ours, for the connected person, at {wanted.Base}, with the label {wanted.Environment}.");
    }

    /// <summary>What a subscription is to us.</summary>
    public static Status StatusOf(JudgedSubscription one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.Kind switch
        {
            SubscriptionKind.Current when one.Remote.RetryingSince is not null => new(T("Ours, retrying"), Icon.Clock, Tone.Waiting),
            SubscriptionKind.Current => new(T("Ours"), Icon.Check, Tone.Good),
            SubscriptionKind.Stopped => new(T("Ours, stopped"), Icon.Cross, Tone.Bad),
            SubscriptionKind.Outdated => new(T("Ours, outdated"), Icon.Alert, Tone.Waiting),
            SubscriptionKind.Duplicate => new(T("Ours, one too many"), Icon.Copy, Tone.Waiting),
            SubscriptionKind.OtherEnvironment => new(T("Another CalendlyWoo"), Icon.Desktop, Tone.Quiet),
            SubscriptionKind.Foreign => new(T("Another program"), Icon.External, Tone.Quiet),
        };
    }

    /// <summary>The address; of a slug of the product's only the end, because it is known to nobody else.</summary>
    public static string AddressOf(JudgedSubscription one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return CallbackAddress.Read(one.Remote.CallbackUrl) is { Slug.Length: > ShownOfSecret } parts
            ? $"{parts.Base}/webhooks/calendly/{parts.Environment}-…{parts.Slug[^ShownOfSecret..]}"
            : one.Remote.CallbackUrl;
    }

    /// <summary>Whose bookings it tells of.</summary>
    public static string ScopeOf(RemoteSubscription remote)
    {
        ArgumentNullException.ThrowIfNull(remote);
        return remote.Scope switch
        {
            WantedSubscription.OrganizationScope => T("whole organization"),
            WantedSubscription.UserScope => T("one person"),
            _ => remote.Scope,
        };
    }

    /// <summary>Names what is lost.</summary>
    public static string DeleteQuestion(JudgedSubscription one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return one.Kind switch
        {
            SubscriptionKind.Foreign => T("It belongs to another program, which will hear of no booking any more. That cannot be undone from here."),
            SubscriptionKind.OtherEnvironment => T("It belongs to another CalendlyWoo, which will make itself a new one where it still runs."),
            SubscriptionKind.Current => T("It is the one that works. We make a new one by ourselves within a few minutes."),
            _ => T("It is ours and not needed."),
        };
    }

    /// <summary>What a search came to.</summary>
    public static string Report(BackfillRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.State switch
        {
            BackfillState.Failed => T("It could not be finished."),
            BackfillState.Cancelled => T($"Ended by hand after {run.EventsSeen} sessions; {run.Added} were taken in."),
            _ when run.Added == 0 => T($"Nothing was missed. {run.EventsSeen} sessions were looked at."),
            _ when run.Added == 1 => T($"One change was missed and is taken in. {run.EventsSeen} sessions were looked at."),
            _ => T($"{run.Added} changes were missed and are taken in. {run.EventsSeen} sessions were looked at."),
        };
    }

    /// <summary>A place that a test event passes.</summary>
    public static string Of(TestEventHop hop) => hop switch
    {
        TestEventHop.Resolved => T("The address is known"),
        TestEventHop.Secured => T("A secure connection stands"),
        TestEventHop.Reached => T("It is this CalendlyWoo that answers"),
        TestEventHop.Accepted => T("The signature is accepted"),
        TestEventHop.Stored => T("The event is stored"),
        TestEventHop.Read => T("The event was read"),
    };
}
