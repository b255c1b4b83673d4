using CalendlyWoo.Core.Deliveries;
using CalendlyWoo.Core.Store;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Deliveries;

/// <summary>What a delivery is called on its page.</summary>
internal static class DeliveryWords
{
    public static Status StatusOf(DeliveryVerdict verdict) => verdict switch
    {
        DeliveryVerdict.Received => new(T("Being read"), Icon.Clock, Tone.Busy),
        DeliveryVerdict.Processed => new(T("Processed"), Icon.Check, Tone.Good),
        DeliveryVerdict.Repeat => new(T("Repeat"), Icon.History, Tone.Quiet),
        DeliveryVerdict.NotUnderstood => new(T("Not understood"), Icon.Alert, Tone.Bad),
        DeliveryVerdict.NotHandled => new(T("Nothing to do"), Icon.Pause, Tone.Quiet),
        DeliveryVerdict.NotTheShops => new(T("Not the shop's"), Icon.Bag, Tone.Waiting),
    };

    public static string EventOf(string? name) => name switch
    {
        "invitee.created" => T("A booking was made"),
        "invitee.canceled" => T("A booking was cancelled or moved"),
        "invitee_no_show.created" => T("Marked as not having come"),
        "invitee_no_show.deleted" => T("That mark was taken back"),
        null => T("Unknown"),
        _ => name,
    };

    public static string SourceOf(DeliverySource source) => source switch
    {
        DeliverySource.Calendly => T("sent by Calendly"),
        DeliverySource.Backfill => T("found by looking for missed bookings"),
        DeliverySource.Test => T("your test"),
    };

    /// <summary>A day's refusals of one kind; null for strangers' knocking, which says nothing about Calendly.</summary>
    public static string? RefusalOf(RefusalCount refusal) => refusal.Reason switch
    {
        "wrong" => T($"{refusal.Count} signed with another key than ours. Check the signing key in the connection to Calendly."),
        "stale" => T($"{refusal.Count} too old when they came. Check this computer's clock."),
        "too-large" => T($"{refusal.Count} larger than 256 KB, which Calendly never sends."),
        _ => null,
    };
}
