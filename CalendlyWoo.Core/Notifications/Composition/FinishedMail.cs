using CalendlyWoo.Core.Mail;
using CalendlyWoo.Core.Templates;

namespace CalendlyWoo.Core.Notifications.Composition;

/// <summary>All that a mail carries, before it becomes a message.</summary>
/// <param name="Words">Subject, HTML and text.</param>
/// <param name="Pictures">Those that the HTML shows.</param>
/// <param name="Attachments">Files, and the gift certificate.</param>
/// <param name="Calendar">The calendar file, or null.</param>
public sealed record FinishedMail(
    ComposedMail Words, IReadOnlyList<MailAttachment> Pictures, IReadOnlyList<MailAttachment> Attachments, MailCalendar? Calendar)
{
    /// <summary>Stands before the subject of a test.</summary>
    public const string TestMark = "[Test] ";

    /// <summary>The same, marked as a test in its subject.</summary>
    public FinishedMail AsTest() => this with { Words = Words with { Subject = TestMark + Words.Subject } };
}
