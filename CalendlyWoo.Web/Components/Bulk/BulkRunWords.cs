using CalendlyWoo.Core.Bulk;
using CalendlyWoo.Core.Notifications.InBulk;
using CalendlyWoo.Web.Components.Shell;

namespace CalendlyWoo.Web.Components.Bulk;

/// <summary>Long work in words.</summary>
internal static class BulkRunWords
{
    /// <summary>While it runs.</summary>
    public static string Doing(BulkRun run) => run.Kind switch
    {
        BulkKind.Resend => T("Sending mails again"),
        BulkKind.Dismiss => T("Dismissing mails"),
        BulkKind.DryRun => T("Dry run"),
    };

    /// <summary>Once it has ended.</summary>
    public static string Done(BulkRun run) => (run.State, run.Kind) switch
    {
        (BulkState.Cancelled, _) => T($"{Doing(run)}: stopped after {run.Done:N0} of {run.Total:N0}"),
        (BulkState.Failed, _) => T($"{Doing(run)}: could not be done"),
        (_, BulkKind.Resend) => T($"Sending {run.Total:N0} mails again is done"),
        (_, BulkKind.Dismiss) => T($"Dismissing {run.Total:N0} mails is done"),
        _ => T($"The dry run is done: {run.Total:N0} bookings"),
    };

    public static string Of(BulkOutcome outcome) => outcome switch
    {
        BulkOutcome.Open => T("Not begun"),
        BulkOutcome.Done => T("Done"),
        BulkOutcome.Skipped => T("Left out"),
        BulkOutcome.Failed => T("Failed"),
    };

    public static Icon IconOf(BulkOutcome outcome) => outcome switch
    {
        BulkOutcome.Open => Icon.Clock,
        BulkOutcome.Done => Icon.Check,
        BulkOutcome.Skipped => Icon.Cross,
        BulkOutcome.Failed => Icon.Alert,
    };

    /// <summary>Where the mails of a run stand now.</summary>
    public static string Of(SentCounts counts) => counts switch
    {
        { OnTheWay: 0, NeedYou: 0 } => T($"Of these mails {counts.Left:N0} have left."),
        { NeedYou: 0 } => T($"Of these mails {counts.Left:N0} have left and {counts.OnTheWay:N0} are on their way."),
        _ => T($"Of these mails {counts.Left:N0} have left, {counts.OnTheWay:N0} are on their way, and {counts.NeedYou:N0} need you."),
    };
}
