using CalendlyWoo.Core.Common;

namespace CalendlyWoo.Core.DryRun;

/// <summary>Findings in the owner's words; bookings with the same sentence are counted together.</summary>
internal static class DryRunWords
{
    public static string Of(DryRunFinding finding) => finding switch
    {
        { Verdict: DryRunVerdict.Same } => T("The same mail would be sent."),
        { Verdict: DryRunVerdict.New } => T("A mail would be sent; then none was."),
        { Verdict: DryRunVerdict.Differs, OrderDiffers: true } => T("Another order would be matched."),
        { Verdict: DryRunVerdict.Differs, TextDiffers: true } => T("A mail with another text would be sent."),
        { Verdict: DryRunVerdict.Differs } => T("A mail with another subject would be sent."),
        { Verdict: DryRunVerdict.Case } => T($"It would become a case: {finding.Reason}"),
        _ => finding.Reason,
    };

    public static string Unread(Failure failure) => T($"It could not be looked at. {failure.Message}");
}
