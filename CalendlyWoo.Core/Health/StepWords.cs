using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Health;

/// <summary>The names of the steps and of their states.</summary>
public static class StepWords
{
    public static string NameOf(HealthStep step) => step switch
    {
        HealthStep.Address => T("Public address"),
        HealthStep.Calendly => T("Calendly"),
        HealthStep.Subscription => T("News of bookings"),
        HealthStep.Shop => T("Shop"),
        HealthStep.Mail => T("Mail"),
        HealthStep.Services => T("Services"),
        HealthStep.Test => T("Test booking"),
        HealthStep.GoLive => T("Go live"),
    };

    public static string NameOf(StepState state) => state switch
    {
        StepState.Done => T("Done"),
        StepState.ByConfiguration => T("Set by configuration"),
        StepState.Skipped => T("Left out"),
        StepState.NotYet => T("Not yet"),
        StepState.NeedsAttention => T("Needs you"),
    };
}
