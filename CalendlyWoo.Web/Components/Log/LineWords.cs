using System.Globalization;
using CalendlyWoo.Core.Activities;
using CalendlyWoo.Web.Components.Shell;
using CalendlyWoo.Web.Components.Words;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Log;

/// <summary>What stands in the log, in the owner's words.</summary>
internal static class LineWords
{
    public static string NameOf(ActivityKind kind) => kind switch
    {
        ActivityKind.Webhook => T("From Calendly"),
        ActivityKind.Booking => T("Booking"),
        ActivityKind.Match => T("Match"),
        ActivityKind.Compose => T("Writing"),
        ActivityKind.Mail => T("Mail"),
        ActivityKind.OrderMeta => T("Order’s entry"),
        ActivityKind.OrderNote => T("Order note"),
        ActivityKind.OrderStatus => T("Order status"),
        ActivityKind.Connection => T("Connection"),
        ActivityKind.Token => T("Access"),
        ActivityKind.Case => T("Needs you"),
        ActivityKind.System => T("Product"),
        ActivityKind.Template => T("Template"),
        ActivityKind.Audit => T("Change"),
        ActivityKind.Process => T("Process"),
    };

    public static Status StatusOf(ActivityLevel level) => level switch
    {
        ActivityLevel.Info => new(T("Information"), Icon.Note, Tone.Quiet),
        ActivityLevel.Warning => new(T("Warning"), Icon.Alert, Tone.Waiting),
        ActivityLevel.Error => new(T("Error"), Icon.Cross, Tone.Bad),
    };

    /// <summary>The product itself acts, too.</summary>
    public static string NameOfActor(string actor) => actor == "product" ? "CalendlyWoo" : actor;

    /// <summary>The hour of a line, to the second.</summary>
    public static string HourOf(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The day that a line's hour belongs to.</summary>
    public static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>A heading for the lines of a day.</summary>
    public static string NameOf(DateOnly day, DateOnly today) => (today.DayNumber - day.DayNumber) switch
    {
        0 => T("Today"),
        1 => T("Yesterday"),
        _ => day.ToString(day.Year == today.Year ? "dddd d MMMM" : "dddd d MMMM yyyy", CultureInfo.InvariantCulture),
    };
}
