using CalendlyWoo.Core.Mail.Reading;
using CalendlyWoo.Core.Notifications;

namespace CalendlyWoo.Core.DryRun;

/// <summary>The mail as it would leave beside the one that left then. Pure.</summary>
internal static class MailComparison
{
    public static DryRunFinding Of(OutgoingMail mail, OutgoingMail? sent) => new(DryRunVerdict.New)
    {
        SubjectDiffers = sent is { Message.Length: > 0 } && sent.Subject != mail.Subject,
        TextDiffers = sent is { Message.Length: > 0 } && TextOf(sent) != TextOf(mail),
    };

    /// <summary>What it amounts to. Of a mail whose text is not kept any more nobody knows whether it differs.</summary>
    public static DryRunFinding Judge(DryRunFinding finding, OutgoingMail? sent) => finding with
    {
        Verdict = sent is null ? DryRunVerdict.New
            : finding.SubjectDiffers || finding.TextDiffers || finding.OrderDiffers ? DryRunVerdict.Differs
            : DryRunVerdict.Same,
    };

    /// <summary>The text as a person reads it.</summary>
    public static string TextOf(OutgoingMail? mail) => mail is { Message.Length: > 0 } ? MailReader.Read(mail.Message).Text?.ReplaceLineEndings("\n").TrimEnd() ?? "" : "";
}
