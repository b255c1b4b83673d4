using CalendlyWoo.Core.Calendly.Subscriptions;
using CalendlyWoo.Core.Care.Pausing;
using CalendlyWoo.Core.Connections;
using CalendlyWoo.Web.Components.Words;

namespace CalendlyWoo.Web.Components.Shell;

/// <summary>The one message about what stops the business.</summary>
/// <param name="Tone">How urgent it is.</param>
/// <param name="Title">What is so, with since when.</param>
/// <param name="Text">What it means and what happens next.</param>
/// <param name="Act">What the link says, or null.</param>
/// <param name="Path">Where it leads, without a leading slash.</param>
/// <param name="LetsMailsLeave">The act is no link: it lets paused mails leave.</param>
public sealed record Banner(Tone Tone, string Title, string Text, string? Act = null, string Path = "", bool LetsMailsLeave = false)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>The most urgent one, or null where all is well: what only the owner can mend, then what loses bookings, then what somebody has paused, then what waits, then what is only unfinished.</summary>
    public static Banner? MostUrgent(Standing standing, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(standing);
        return Disconnected(standing, now, zone) ?? Lost(standing.Subscription, now, zone) ?? Held(standing.Mails, now, zone) ?? Paused(standing.Paused, now, zone)
            ?? Retrying(standing.Subscription, now, zone) ?? Watching(standing);
    }

    private static Banner? Disconnected(Standing standing, DateTimeOffset now, TimeZoneInfo zone) => standing.DisconnectedSince is not { } since ? null : new(
        Tone.Bad,
        T($"Calendly is disconnected since {Times.Since(since, now, zone)}."),
        standing.WaitingForCalendly switch
        {
            0 => T("No booking waits yet."),
            1 => T("One booking waits."),
            var many => T($"{many} bookings wait."),
        },
        T("Reconnect"),
        "settings/calendly");

    private static Banner? Lost(SubscriptionWatch? watch, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (watch?.Condition is not (SubscriptionCondition.Disabled or SubscriptionCondition.Missing or SubscriptionCondition.NotAllowed)) return null;
        var title = watch switch
        {
            { Condition: SubscriptionCondition.NotAllowed } => T("Calendly does not let us hear about bookings."),
            { Since: { } since } => T($"Calendly has not told us about bookings since {Times.Since(since, now, zone)}."),
            _ => T("Calendly does not tell us about bookings."),
        };
        return new(Tone.Bad, title, watch.Problem ?? T("Bookings made meanwhile are fetched once it tells us again."), T("See what to do"), "settings/subscriptions");
    }

    private static Banner? Held(MailPauseState mails, DateTimeOffset now, TimeZoneInfo zone) => mails is not { Since: { } since } ? null : new(
        Tone.Waiting,
        T($"{mails.By} has paused all mails since {Times.Since(since, now, zone)}."),
        mails.Waiting switch
        {
            0 => T("No mail waits yet."),
            1 => T("One mail waits."),
            var many => T($"{many} mails wait."),
        },
        T("Let mails leave"),
        LetsMailsLeave: true);

    private static Banner? Paused(IReadOnlyList<Connection> paused, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (paused.Count == 0 || paused[0] is not { PausedSince: { } since } first) return null;
        var name = HealthWords.Capital(StatusWords.NameOf(first.Name));
        var text = paused.Count > 1 ? T($"{first.Problem} {HealthWords.Capital(StatusWords.NameOf(paused[1].Name))} does not work either.") : first.Problem ?? "";
        return new(Tone.Waiting, T($"{name} has not worked since {Times.Since(since, now, zone)}."), text, T("Check its settings"), SettingsOf(first.Name));
    }

    private static Banner? Retrying(SubscriptionWatch? watch, DateTimeOffset now, TimeZoneInfo zone) =>
        watch is not { Condition: SubscriptionCondition.Retrying, RetryingSince: { } since } ? null : new(
            Tone.Waiting,
            T($"Calendly has been retrying since {Times.Since(since, now, zone)}: it could not reach us."),
            T($"It gives up {Times.Ahead(since + Patience, now, zone)}."),
            T("See what to do"),
            "settings/subscriptions");

    private static Banner? Watching(Standing standing) => standing.IsLive ? null : new(
        Tone.Quiet, T("CalendlyWoo watches."), T("It matches bookings and shows what it would have sent. Nobody is mailed before you go live."), T("Go on with the set-up"), "setup");

    private static string SettingsOf(ConnectionName name) => name switch
    {
        ConnectionName.Calendly => "settings/calendly",
        ConnectionName.Shop => "settings/shop",
        ConnectionName.Mail => "settings/mail",
    };
}
