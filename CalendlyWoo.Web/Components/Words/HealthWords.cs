using CalendlyWoo.Core.Bookings;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Words;

/// <summary>Whether all is well, in one line.</summary>
public static class HealthWords
{
    /// <summary>Such as: <c>All is well. 4 mails went out today, nothing waits.</c></summary>
    public static string Line(OverviewFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var opening = figures switch
        {
            { Paused: [var one] } => T($"{Capital(StatusWords.NameOf(one.Name))} does not work at the moment."),
            { Paused.Count: > 1 } => T("Several connections do not work at the moment."),
            { OpenCases: > 0, LatestCases.Count: > 0 } when figures.LatestCases.All(open => open.BookingId is null) => T("Something needs you."),
            { OpenCases: 1 } => T("One booking needs you."),
            { OpenCases: > 1 } => T($"{figures.OpenCases} bookings need you."),
            _ => T("All is well."),
        };
        return T($"{opening} {Mails(figures.MailsToday)} today, {Waiting(figures)}.");
    }

    /// <summary>What a paused party means for the business.</summary>
    public static string Waiting(OverviewFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.Waiting switch
        {
            0 => T("nothing waits"),
            1 => T("one waits and goes on by itself"),
            var many => T($"{many} wait and go on by themselves"),
        };
    }

    /// <summary>The sentence with a capital first letter.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string Mails(int count) => count switch
    {
        0 => T("No mail went out"),
        1 => T("One mail went out"),
        _ => T($"{count} mails went out"),
    };
}
