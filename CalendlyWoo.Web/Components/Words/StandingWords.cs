using CalendlyWoo.Core.Bookings.Figures;
using CalendlyWoo.Web.Components.Shell;
using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Web.Components.Words;

/// <summary>How the four parts that have to work are told.</summary>
public static class StandingWords
{
    /// <summary>What a part is called at the head of its line.</summary>
    public static string NameOf(StandingPart part) => part switch
    {
        StandingPart.Calendly => T("Calendly"),
        StandingPart.Shop => T("Shop"),
        StandingPart.Mail => T("Mail"),
        StandingPart.Jobs => T("Work in the background"),
    };

    /// <summary>One that is broken, in the headline.</summary>
    public static string BadOf(StandingPart part) => part switch
    {
        StandingPart.Calendly => T("Calendly needs a look."),
        StandingPart.Shop => T("The shop's connection needs a look."),
        StandingPart.Mail => T("The mail server's connection needs a look."),
        StandingPart.Jobs => T("The work in the background needs a look."),
    };

    public static Icon IconOf(StandingState state) => state switch
    {
        StandingState.Good => Icon.Check,
        StandingState.NotYet => Icon.Clock,
        StandingState.Bad => Icon.Cross,
    };

    /// <summary>The icon in words.</summary>
    public static string WordOf(StandingState state) => state switch
    {
        StandingState.Good => T("works:"),
        StandingState.NotYet => T("is not set up:"),
        StandingState.Bad => T("does not work:"),
    };
}
