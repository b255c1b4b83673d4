using CalendlyWoo.Core.Calendly.Backfill;
using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Web.Components.Common;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Subscriptions;

/// <summary>How the subscriptions are spoken of.</summary>
internal static class SubscriptionWords
{
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromHours(24);

    /// <summary>How it stands, in one sentence.</summary>
    public static (Tone Tone, string Text) Of(SubscriptionWatch? watch, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (watch is null) return Unknown();
        var since = watch.Since is { } at ? Times.Since(at, now, zone) : null;
        return watch.Condition switch
        {
            SubscriptionCondition.Unknown => Unknown(),
            SubscriptionCondition.Active => (Tone.Good, since is null ? T("Calendly tells us about every booking.") : T($"Calendly has told us about every booking since {since}.")),
            SubscriptionCondition.Retrying => (Tone.Bad, RetryingOf(watch, now, zone)),
            SubscriptionCondition.Disabled => (Tone.Bad, T($"Calendly stopped telling us about bookings at {since}.")),
            SubscriptionCondition.Missing => (Tone.Bad, T("Calendly has no working subscription of ours, so we hear of no new bookings.")),
            SubscriptionCondition.NotAllowed => (Tone.Bad, T("Calendly does not let us hear of bookings.")),
        };
    }

    public static Status StatusOf(SubscriptionKind kind) => kind switch
    {
        SubscriptionKind.Current => new(T("Ours"), Icon.Check, Tone.Good),
        SubscriptionKind.Stopped => new(T("Ours, stopped"), Icon.Alert, Tone.Bad),
        SubscriptionKind.Outdated => new(T("Ours, outdated"), Icon.Clock, Tone.Waiting),
        SubscriptionKind.Duplicate => new(T("Ours, one too many"), Icon.Clock, Tone.Waiting),
        SubscriptionKind.OtherEnvironment => new(T("Another installation"), Icon.Home, Tone.Quiet),
        SubscriptionKind.Foreign => new(T("Somebody else's"), Icon.Link, Tone.Quiet),
    };

    public static Status StatusOf(BackfillState state) => state switch
    {
        BackfillState.Running => new(T("Looking"), Icon.Search, Tone.Busy),
        BackfillState.Done => new(T("Done"), Icon.Check, Tone.Good),
        BackfillState.Failed => new(T("Stopped"), Icon.Alert, Tone.Bad),
        BackfillState.Cancelled => new(T("Ended by hand"), Icon.Cross, Tone.Quiet),
    };

    /// <summary>What a search has found so far.</summary>
    public static string ResultOf(BackfillRun run) => run.Added switch
    {
        0 => T($"{run.InviteesSeen} bookings looked at, none was missing."),
        1 => T($"{run.InviteesSeen} bookings looked at, one was missing and has been taken in."),
        _ => T($"{run.InviteesSeen} bookings looked at, {run.Added} were missing and have been taken in."),
    };

    public static string PassedOf(TestEventHop hop) => hop switch
    {
        TestEventHop.Resolved => T("The public address leads to a computer."),
        TestEventHop.Secured => T("A connection stands, and its certificate is trusted."),
        TestEventHop.Reached => T("It is CalendlyWoo that answers."),
        TestEventHop.Accepted => T("The signature was accepted."),
        TestEventHop.Stored => T("The event is stored."),
        TestEventHop.Read => T("The event was read and recognised."),
    };

    /// <summary>Where a place of the way stands.</summary>
    public static CheckState StateOf(TestEventReport report, TestEventHop hop) =>
        report.Failed == hop ? CheckState.Failed : report.Passed.Contains(hop) ? CheckState.Passed : report.Running == hop ? CheckState.Running : CheckState.Open;

    private static (Tone Tone, string Text) Unknown() =>
        (Tone.Waiting, T("We have not looked yet. Connect Calendly first; then this happens by itself."));

    private static string RetryingOf(SubscriptionWatch watch, DateTimeOffset now, TimeZoneInfo zone)
    {
        var since = watch.RetryingSince ?? watch.Since ?? now;
        return T($"Calendly has been retrying since {Times.Since(since, now, zone)}; it gives up {Times.Ahead(since + GivesUpAfter, now, zone)}. We fetch what is missing ourselves meanwhile.");
    }
}
