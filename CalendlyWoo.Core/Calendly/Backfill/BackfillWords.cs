using System.Globalization;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Calendly.Backfill;

/// <summary>What a search found, and what it cannot see.</summary>
internal static class BackfillWords
{
    /// <summary>The line in the log; null where nothing was found.</summary>
    public static string? Found(int added) => added switch
    {
        0 => null,
        1 => T("One change that Calendly had not told us of was found and taken in. Its mail goes out by itself where one is owed."),
        _ => T($"{added} changes that Calendly had not told us of were found and taken in. Their mails go out by themselves where they are owed."),
    };

    /// <summary>What stays unseen.</summary>
    public static string Blindness(BackfillWindow window, bool isWhole)
    {
        var text = T($"Calendly lets us look by the session's date only: bookings for dates before {Day(window.From)} or after {Day(window.To)} are not seen this way, also those that were made and cancelled meanwhile.");
        return isWhole ? text : text + " " + T("Only the connected person's own bookings were looked at, because Calendly does not show her those of others.");
    }

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
