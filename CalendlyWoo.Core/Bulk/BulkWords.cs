using static CalendlyWoo.Core.Common.Texts;

namespace CalendlyWoo.Core.Bulk;

/// <summary>What the log says about long work.</summary>
internal static class BulkWords
{
    public static string Started(BulkKind kind, int count) => kind switch
    {
        BulkKind.Resend => count == 1 ? T("Asked for one mail to be sent again.") : T($"Asked for {count} mails to be sent again."),
        BulkKind.Dismiss => count == 1 ? T("Asked for one mail to be dismissed.") : T($"Asked for {count} mails to be dismissed."),
        BulkKind.DryRun => T($"Asked for a dry run of {count} bookings."),
    };

    public static string Cancelled(BulkKind kind, int done, int total) => kind switch
    {
        BulkKind.Resend => T($"Stopped sending mails again after {done} of {total}."),
        BulkKind.Dismiss => T($"Stopped dismissing mails after {done} of {total}."),
        BulkKind.DryRun => T($"Stopped the dry run after {done} of {total}."),
    };
}
