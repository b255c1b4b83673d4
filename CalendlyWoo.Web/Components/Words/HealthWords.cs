using CalendlyWoo.Core.Bookings;
using CalendlyWoo.Core.Bookings.Figures;
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
            { AreMailsPaused: true } => T("All mails are paused."),
            { Paused: [var one] } => T($"{Capital(StatusWords.NameOf(one.Name))} does not work at the moment."),
            { Paused.Count: > 1 } => T("Several connections do not work at the moment."),
            { Late: 1 } => T("One mail is late."),
            { Late: > 1 } => T($"{Counted(figures.Late)} mails are late."),
            { OpenCases: > 0, OldestCases.Count: > 0 } when figures.OldestCases.All(open => open.BookingId is null) => T("Something needs you."),
            { OpenCases: 1 } => T("One booking needs you."),
            { OpenCases: > 1 } => T($"{figures.OpenCases} bookings need you."),
            _ when figures.Lines.FirstOrDefault(line => line.State == StandingState.Bad) is { } bad => StandingWords.BadOf(bad.Part),
            _ when figures.Lines.Any(line => line.State == StandingState.NotYet) => T("The set-up is not finished."),
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
            var many => T($"{Counted(many)} wait and go on by themselves"),
        };
    }

    /// <summary>A number that is counted no further than a bound: <c>more than 1,000</c>.</summary>
    public static string Counted(int count) => count < OverviewQuery.MostCounted ? $"{count}" : T("more than 1,000");

    /// <summary>The sentence with a capital first letter.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    private static string Mails(int count) => count switch
    {
        0 => T("No mail went out"),
        1 => T("One mail went out"),
        _ => T($"{count} mails went out"),
    };
}
